import { vietnamDay } from '@portal/shared-types';

import type { IndexName } from '../replica/indexes.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { listedWeeks } from '../replica/weeks.ts';
import type { SearchType } from './format.ts';
import type { EntryPlace } from './search-entry.ts';

/** By what an index sorts: `date|…`, `instant|…`, or something without a date. */
interface Listing {
  index: IndexName;
  isDated: boolean;
}

const listings: Record<Exclude<SearchType, 'schedule'>, Listing> = {
  article: { index: 'articles', isDated: true },
  notice: { index: 'notices', isDated: true },
  document: { index: 'documents', isDated: true },
  video: { index: 'videos', isDated: true },
  album: { index: 'albums', isDated: true },
  topic: { index: 'topics', isDated: false },
  page: { index: 'pages', isDated: false },
};

/** @returns every published entry that has words of its own, with the date by which lists of its type are sorted */
export function listSearchEntries(reader: Reader): EntryPlace[] {
  const listed = Object.entries(listings).flatMap(([type, { index, isDated }]) =>
    reader.list(index, '').map(toPlace(type as SearchType, isDated)),
  );
  const rows = reader
    .view(listedWeeks)
    .flatMap((week) => reader.list('schedulesByWeek', week).map(toPlace('schedule', true)));
  return [...listed, ...rows];
}

const toPlace =
  (type: SearchType, isDated: boolean) =>
  ({ id, sort }: Hit): EntryPlace => ({ type, id, date: isDated ? toDay(sort.split('|')[0] ?? '') : '' });

const toDay = (date: string): string => (date.length > 10 ? vietnamDay(date) : date);

/** @returns names of the categories of articles, in their order */
export const readSearchCategories = (reader: Reader): string[] =>
  reader.list('categories', '').flatMap(({ id }) => reader.get('category', id, ['name'])?.name ?? []);
