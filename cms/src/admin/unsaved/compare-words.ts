/** A piece of two texts: in both, only in the stored one, or only in the typed one. */
export interface Piece {
  readonly kind: 'both' | 'stored' | 'typed';
  readonly text: string;
}

/** Beyond this many comparisons the middle of the texts is shown as two blocks. */
const most = 400_000;
/** So many words of what did not change are shown before and after a change. */
const around = 8;

/** @returns what differs, word by word, with a little of what does not */
export function compareWords(stored: string, typed: string): Piece[] {
  const [old, fresh] = [splitWords(stored), splitWords(typed)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const shorter = Math.min(old.length, fresh.length) - start;
  while (end < shorter && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  return shorten([
    { kind: 'both', text: old.slice(0, start).join('') },
    ...compareMiddles(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    { kind: 'both', text: old.slice(old.length - end).join('') },
  ]);
}

const splitWords = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

function compareMiddles(old: readonly string[], fresh: readonly string[]): Piece[] {
  if (old.length * fresh.length > most) {
    return [
      { kind: 'stored', text: old.join('') },
      { kind: 'typed', text: fresh.join('') },
    ];
  }
  const width = fresh.length + 1;
  /** length of the longest row of words that both have from here on */
  const common = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  for (let row = 0, column = 0; row < old.length || column < fresh.length;) {
    const [gone, come] = [old[row], fresh[column]];
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: 'both', text: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'stored', text: gone });
      row += 1;
    } else {
      pieces.push({ kind: 'typed', text: come ?? '' });
      column += 1;
    }
  }
  return pieces;
}

/** Joins neighbours of one kind, and leaves out what is far from every change. */
function shorten(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map((piece, index) => {
    if (piece.kind !== 'both') return piece;
    const words = splitWords(piece.text);
    const before = index === 0 && joined.length > 1 ? 0 : around;
    const after = index === joined.length - 1 ? 0 : around;
    if (words.length <= before + after) return piece;
    const [head, tail] = [words.slice(0, before).join(''), words.slice(words.length - after).join('')];
    return { kind: 'both', text: `${head}… ${tail}` };
  });
}
