import type { IndexName } from '../replica/indexes.ts';
import type { Reader } from '../replica/reader.ts';
import { countPages, listPageSize } from '../routes.ts';
import { type Card, readCards } from './article-card.ts';

/** One page of a month. */
export interface ListPage {
  cards: Card[];
  /** from 1 */
  page: number;
  pages: number;
}

/** The site path of a page of a list, counted from 1. */
export type PagePath = (page: number) => string;

/** @returns the newest articles of a list, as many as one page holds */
export const readNewest = (reader: Reader, index: IndexName, key: string): Card[] =>
  readCards(reader, reader.list(index, key, { order: 'desc', limit: listPageSize }));

/**
 * @param index of articles, cut so finely that it may be read from its start
 * @param page from 1, or its text in a URL: digits without leading zeros
 * @returns that page, newest first, or undefined where there is none
 */
export function readListPage(
  reader: Reader,
  index: IndexName,
  key: string,
  page: number | string | undefined,
): ListPage | undefined {
  const number = Number(page);
  const pages = countPages(reader.count(index, key));
  if (String(number) !== String(page) || !Number.isInteger(number) || number < 1 || number > pages)
    return undefined;
  const hits = reader.list(index, key, { order: 'desc', limit: number * listPageSize });
  return { cards: readCards(reader, hits.slice((number - 1) * listPageSize)), page: number, pages };
}
