/** @returns number of words as Vietnamese counts them: what stands between spaces and holds a letter or digit */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/**
 * Some keyboards send a mark after its letter; one letter must come of both.
 *
 * @param before text before the cursor
 * @param typed what the keyboard sent
 * @returns how much of `before` to replace, and by what; undefined when typed text can stand as it is
 */
export function composeInput(
  before: string,
  typed: string,
): { readonly taken: number; readonly text: string } | undefined {
  if (!/^\p{M}/u.test(typed))
    return typed === typed.normalize('NFC') ? undefined : { taken: 0, text: typed.normalize('NFC') };
  const letter = /.\p{M}*$/u.exec(before)?.[0];
  if (letter === undefined) return undefined;
  const text = (letter + typed).normalize('NFC');
  return text === letter + typed ? undefined : { taken: letter.length, text };
}

/** @returns the highest number of a note that a text names */
export const countNotes = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\[(\d{1,3})\]/g)].map(([, number]) => Number(number)));
