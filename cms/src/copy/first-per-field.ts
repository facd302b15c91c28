import { warn, type WarningKey } from '../i18n/copy-words.ts';
import type { CopyText, Warning } from './copy.ts';

const around = 24;

/**
 * One warning a field, with the first place in it: ten of one habit are one thing to mend.
 *
 * @param find the places in one text, each with where it begins and ends
 */
export function firstPerField(
  texts: readonly CopyText[],
  key: WarningKey,
  find: (text: string) => readonly { readonly index: number; readonly length: number }[],
): Warning[] {
  const found = new Map<string, { text: CopyText; excerpt: string; count: number }>();
  for (const text of texts) {
    const places = find(text.text);
    const [first] = places;
    if (first === undefined) continue;
    const known = found.get(text.path.join('.'));
    if (known === undefined)
      found.set(text.path.join('.'), { text, excerpt: cut(text.text, first), count: places.length });
    else known.count += places.length;
  }
  return [...found.values()].map(({ text: { path, label }, excerpt, count }) => ({
    path,
    message: warn(key, { label, excerpt, count }),
  }));
}

/** Whole words around a place, as long as there are any. */
function cut(text: string, { index, length }: { index: number; length: number }): string {
  const before = text.slice(Math.max(0, index - around), index);
  const after = text.slice(index + length, index + length + around);
  const isCutBefore = index > around;
  const isCutAfter = index + length + around < text.length;
  const start = isCutBefore ? before.replace(/^\S*\s/, '') : before;
  const end = isCutAfter ? after.replace(/\s\S*$/, '') : after;
  const inner = `${start}${text.slice(index, index + length)}${end}`.replace(/\s+/g, ' ').trim();
  return `${isCutBefore ? '…' : ''}${inner}${isCutAfter ? '…' : ''}`;
}

/** @returns where a pattern with the flag `g` is found */
export const placesOf = (text: string, pattern: RegExp): { index: number; length: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, length }));
