import { foldVietnamese } from '@portal/shared-types';

export interface Match {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds words whatever their case; words typed without marks are found with and without them.
 *
 * @returns places in the text, which do not overlap
 */
export function findMatches(text: string, wanted: string): Match[] {
  const typed = wanted.normalize('NFC').trim().toLowerCase();
  if (typed === '') return [];
  const change = typed === foldLetters(typed) ? foldLetters : lowerLetters;
  const where = change(text);
  const matches: Match[] = [];
  for (let from = where.indexOf(typed); from >= 0; from = where.indexOf(typed, from + typed.length))
    matches.push({ from, to: from + typed.length });
  return matches;
}

/** Letter by letter, so that every letter keeps its place. */
const changeLetters = (text: string, change: (letter: string) => string): string =>
  Array.from(text, (letter) => {
    const changed = change(letter);
    return changed.length === letter.length ? changed : letter;
  }).join('');

const lowerLetters = (text: string): string =>
  changeLetters(text.replaceAll('\u00a0', ' '), (letter) => letter.toLowerCase());
const foldLetters = (text: string): string => changeLetters(lowerLetters(text), foldVietnamese);
