/** Entries on each page of a list but the first. */
export const listPageSize = 20;
/** A first page is not shorter than this where there is a second. */
const leastOnFirst = 10;

/**
 * A list is cut from its oldest entry, and its first page has what is left: 10 to 29 entries. So a new entry changes the
 * first page alone, until there is another page.
 *
 * @returns how many pages a list of `total` entries has; an empty one has none
 */
export const countPages = (total: number): number =>
  total === 0 ? 0 : 1 + Math.max(0, Math.floor((total - leastOnFirst) / listPageSize));

/** @returns entries on the first page of a list of `total` */
export const countOnFirstPage = (total: number): number =>
  total - Math.max(0, countPages(total) - 1) * listPageSize;

/**
 * @param place of an entry, counted from 0 at the newest
 * @returns the page of a list of `total` on which it stands, from 1
 */
export const pageOfPlace = (place: number, total: number): number =>
  1 + Math.max(0, Math.ceil((place + 1 - countOnFirstPage(total)) / listPageSize));

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
