/** Entries on one page of a list. */
export const listPageSize = 20;

/** @returns how many pages a list of `total` entries has; an empty one has none */
export function countPages(total: number): number {
  return Math.ceil(total / listPageSize);
}

/**
 * @param total entries of the list
 * @param toPath path of one page of it, counted from 1
 * @param least pages that are there even where the list is empty
 */
export function* listPagesOf(
  total: number,
  toPath: (page: number) => string,
  least: 0 | 1 = 0,
): Generator<string> {
  for (let page = 1; page <= Math.max(least, countPages(total)); page++) yield toPath(page);
}
