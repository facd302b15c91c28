import { foldVietnamese } from '@portal/shared-types';

/** A word as the index knows it. */
export interface Term {
  /** without marks: what is looked up */
  readonly folded: string;
  /** with its marks in one fixed order: what decides between words that fold to the same */
  readonly marked: string;
}

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/u;
const parts = /\p{N}+|[\p{L}\p{M}]+/gu;
/** `ly` is `li`, `ky` is `ki`: two spellings of one word. */
const lastY = /^([hklmst])y$/;

/**
 * Cuts a text into terms, the same for what is indexed and what is typed. Numbers stand apart from letters and lose their
 * leading zeros, so that `05-CT/TW`, `05ct tw` and `5 CT-TW` are one.
 */
export function toTerms(text: string): Term[] {
  return (text.normalize('NFC').match(parts) ?? []).map(toTerm);
}

/** Where each term of a text lies. */
export function findTerms(text: string): (Term & { readonly from: number; readonly to: number })[] {
  return Array.from(text.matchAll(parts), (match) => ({
    ...toTerm(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/**
 * Whether the marks that were typed are a part of the marks of a word: readers leave out some, or all.
 *
 * @param typed,marked of two terms of which one folds to the beginning of the other
 */
export function mayBecome(typed: string, marked: string): boolean {
  let at = 0;
  for (const letter of marked) if (letter === typed[at]) at += 1;
  return at === typed.length;
}

/** A language has few syllables; one index has them by the million. */
const known = new Map<string, Term>();
const mostKnown = 20_000;

function toTerm(word: string): Term {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const term = cutTerm(word);
  known.set(word, term);
  return term;
}

function cutTerm(word: string): Term {
  const letters = word.replace(/^0+(?=\d)/, '');
  const folded = foldVietnamese(letters);
  return { folded: folded.replace(lastY, '$1i'), marked: toMarked(letters, folded) };
}

/** The tone goes to the end: on which of two vowels it stands is custom. */
function toMarked(word: string, folded: string): string {
  const apart = word.toLowerCase().normalize('NFD').replaceAll('\u0111', 'd\u0335');
  if (apart === folded) return folded.replace(lastY, '$1i');
  const tone = toneMark.exec(apart)?.[0] ?? '';
  return apart.replace(toneMark, '').replace(/^([hklmst])y$/, '$1i') + tone;
}
