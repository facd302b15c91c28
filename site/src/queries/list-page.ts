import type { IndexName } from '../replica/indexes.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import { countOnFirstPage, countPages, listPageSize } from '../routes.ts';

/** One page of a list. */
export interface ListPage<Item> {
  items: Item[];
  /** from 1 */
  page: number;
  pages: number;
}

/** The site path of a page of a list, counted from 1. */
export type PagePath = (page: number) => string;

/** How the entries at some places become items of a list. */
type ReadItems<Item> = (reader: Reader, hits: readonly Hit[]) => Item[];

/** @returns the newest entries of a list, as many as one page holds */
export const readNewest = <Item>(
  reader: Reader,
  index: IndexName,
  key: string,
  readItems: ReadItems<Item>,
): Item[] => readItems(reader, reader.list(index, key, { order: 'desc', limit: listPageSize }));

/**
 * @param index cut so finely that it may be read from its start
 * @param page from 1, or its text in a URL: digits without leading zeros
 * @returns that page, newest first, or undefined where there is none
 */
export function readListPage<Item>(
  reader: Reader,
  index: IndexName,
  key: string,
  page: number | string | undefined,
  readItems: ReadItems<Item>,
): ListPage<Item> | undefined {
  const number = Number(page);
  const pages = reader.view(pagesOfList, index, key);
  if (String(number) !== String(page) || !Number.isInteger(number) || number < 1 || number > pages)
    return undefined;
  const hits =
    number === 1 ? readFirst(reader, index, key) : readFromOldest(reader, index, key, pages - number);
  return { items: readItems(reader, hits), page: number, pages };
}

/** A view, because nothing else of a new entry concerns the pages after the first. */
export const pagesOfList = defineView('pagesOfList', (reader, index: IndexName, key: string) =>
  countPages(reader.count(index, key)),
);

const readFirst = (reader: Reader, index: IndexName, key: string): readonly Hit[] =>
  reader.list(index, key, { order: 'desc', limit: countOnFirstPage(reader.count(index, key)) });

/** @param before pages that are older  @returns the places of a page, newest first */
const readFromOldest = (reader: Reader, index: IndexName, key: string, before: number): readonly Hit[] =>
  reader
    .list(index, key, { limit: (before + 1) * listPageSize })
    .slice(before * listPageSize)
    .reverse();
