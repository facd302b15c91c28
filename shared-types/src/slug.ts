import { foldVietnamese } from './fold.ts';

/** Longest slug in characters; keeps every path well under file name limits. */
export const slugMaxLength = 120;

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Makes the one slug of a title: ASCII letters, digits and single hyphens, cut at a word.
 *
 * @param title text in any form
 * @returns a slug, or '' when the text holds no Latin letter or digit
 */
export function toSlug(title: string): string {
  const words = foldVietnamese(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= slugMaxLength) return words;
  const cut = words.slice(0, slugMaxLength + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : words.slice(0, slugMaxLength);
}

/** @returns whether a text may stand in a URL as a slug */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= slugMaxLength && slugPattern.test(value);
}
