import { findTerms, mayBecome, toTerms } from './terms.ts';

/** A piece of a text, as it is read one after another. */
export interface Piece {
  text: string;
  isHit: boolean;
}

const excerptLength = 220;
const before = 60;

/**
 * Cuts a text into pieces that were typed and pieces between them.
 *
 * @param typed what was searched for; its last word may be the beginning of one
 */
export function toPieces(text: string, typed: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of findHits(text, typed)) {
    pieces.push({ text: text.slice(at, from), isHit: false }, { text: text.slice(from, to), isHit: true });
    at = to;
  }
  return [...pieces, { text: text.slice(at), isHit: false }].filter((piece) => piece.text !== '');
}

/** @returns the part of a text where most of the typed words stand together, whole words only */
export function toExcerpt(text: string, typed: string): string {
  if (text.length <= excerptLength) return text;
  const hits = findHits(text, typed);
  const wordsFrom = (start: number): number =>
    new Set(
      hits.flatMap(({ from, term }) =>
        from >= start && from < start + excerptLength - before ? [term] : [],
      ),
    ).size;
  const best = hits.reduce(
    (found, { from }) => {
      const words = wordsFrom(from);
      return words > found.words ? { from, words } : found;
    },
    { from: 0, words: 0 },
  );
  const from = best.from <= before ? 0 : text.indexOf(' ', best.from - before) + 1;
  const cut = text.slice(from, from + excerptLength);
  const isLast = from + excerptLength >= text.length;
  return `${from > 0 ? '… ' : ''}${isLast ? cut : `${cut.slice(0, cut.lastIndexOf(' ')).toWellFormed()} …`}`;
}

function findHits(text: string, typed: string): { from: number; to: number; term: number }[] {
  const terms = toTerms(typed);
  return findTerms(text).flatMap(({ folded, marked, from, to }) => {
    const term = terms.findIndex(
      (one, at) =>
        (folded === one.folded ||
          (at === terms.length - 1 && one.folded.length > 1 && folded.startsWith(one.folded))) &&
        mayBecome(one.marked, marked),
    );
    return term === -1 ? [] : [{ from, to, term }];
  });
}
