import type { TermFile, TermTree } from './format.ts';
import type { Segment } from './segment.ts';
import { mayBecome, type Term } from './terms.ts';

/** Gets a file of the index by its name. */
export type Get = <T>(name: string) => Promise<T>;

/** One form of a word that was typed, in one segment. */
export interface Form {
  marked: string;
  /** how much it is what was typed, up to 1 */
  quality: number;
  gaps: readonly number[];
}

/** What a segment knows of one word. */
export interface Lookup {
  titles: Form[];
  texts: Form[];
}

/** @returns what a segment knows of each word; the last may be the beginning of one */
export function lookUpAll(
  get: Get,
  segment: Segment,
  terms: readonly Term[],
  isTyping: boolean,
): Promise<Lookup[]> {
  return Promise.all(
    terms.map((term, at) => {
      const next = terms[at + 1];
      // `k47` is the 47th of what begins with k.
      const isShort = term.folded.length === 1 && next !== undefined && /^\d/.test(next.folded);
      return lookUp(get, segment, term, next === undefined ? isTyping : isShort);
    }),
  );
}

/** A beginning of words is looked up in the texts of entries where it lies in no more files than these. */
const longestRange = 3;

async function lookUp(get: Get, segment: Segment, term: Term, isPrefix: boolean): Promise<Lookup> {
  const textFiles = filesOf(segment.texts, term.folded, isPrefix);
  const isLong = term.folded.length === 1 || textFiles.length > longestRange;
  const read = (names: readonly string[]): Promise<TermFile[]> =>
    Promise.all(names.map((file) => get<TermFile>(file)));
  const [titles, texts] = await Promise.all([
    read(filesOf(segment.titles, term.folded, isPrefix)),
    read(isLong ? filesOf(segment.texts, term.folded, false) : textFiles),
  ]);
  return { titles: toForms(titles, term, isPrefix), texts: toForms(texts, term, isPrefix && !isLong) };
}

const toForms = (files: readonly TermFile[], term: Term, isPrefix: boolean): Form[] =>
  files
    .flat()
    .filter(([folded]) => (isPrefix ? folded.startsWith(term.folded) : folded === term.folded))
    .flatMap(([folded, ...forms]) =>
      forms.map(([marked, gaps]) => ({ marked, gaps, quality: toQuality(term, folded, marked) })),
    );

/** How much a form of a word is what was typed: the same, perhaps the same, another word without its marks. */
function toQuality(term: Term, folded: string, marked: string): number {
  const isWhole = folded === term.folded;
  if (isWhole && marked === term.marked) return 1;
  if (mayBecome(term.marked, marked)) return isWhole ? 0.92 : 0.6;
  return isWhole ? 0.2 : 0.12;
}

function filesOf(tree: TermTree, folded: string, isPrefix: boolean): string[] {
  const last = isPrefix ? `${folded}\uffff` : folded;
  return tree.flatMap(([first, file], at) => {
    const next = tree[at + 1]?.[0];
    return first <= last && (next === undefined || next > folded) ? [file] : [];
  });
}
