import { vietnamMonth } from '@portal/shared-types';

import type { Entries, EntryType } from './entries.ts';

/** Where an entry stands in an index. Keys and sort keys compare as UTF-8 bytes. */
export interface Place {
  key: string;
  sort: string;
}

interface IndexDefinition<T extends EntryType> {
  type: T;
  places: (entry: Entries[T], id: string) => Place[];
}

const define = <T extends EntryType>(
  type: T,
  places: (entry: Entries[T], id: string) => Place[],
): IndexDefinition<T> => ({ type, places });

const byTime = (entry: Entries['article'], id: string): string => `${entry.postedAt}|${id}`;

const byOrder = (entry: Entries['category'], id: string): string => {
  // Shifted so that negative numbers sort first as text.
  const order = String(entry.order + 1_000_000_000).padStart(10, '0');
  return `${order}|${entry.name}|${id}`;
};

const pathKey = (entry: Entries['article']): string =>
  `${vietnamMonth(entry.pathDate).replace('-', '/')}/${entry.slug}`;

/** All that pages may list by. A page that needs another order gets another index here. */
export const indexes = {
  articles: define('article', (entry, id) => [{ key: '', sort: byTime(entry, id) }]),
  articlesByMonth: define('article', (entry, id) => [
    { key: vietnamMonth(entry.pathDate), sort: byTime(entry, id) },
  ]),
  articlesByCategory: define('article', (entry, id) => [{ key: entry.category, sort: byTime(entry, id) }]),
  articlesByCategoryMonth: define('article', (entry, id) => [
    { key: `${entry.category}/${vietnamMonth(entry.pathDate)}`, sort: byTime(entry, id) },
  ]),
  featuredArticles: define('article', (entry, id) =>
    entry.featured ? [{ key: '', sort: byTime(entry, id) }] : [],
  ),
  articleByPath: define('article', (entry, id) => [{ key: pathKey(entry), sort: id }]),
  articlesByRelated: define('article', (entry, id) =>
    [...new Set(entry.related)].map((related) => ({ key: related, sort: byTime(entry, id) })),
  ),
  monthsOfArticles: define('article', (entry, id) => [
    { key: '', sort: `${vietnamMonth(entry.pathDate)}|${id}` },
  ]),
  monthsOfCategory: define('article', (entry, id) => [
    { key: entry.category, sort: `${vietnamMonth(entry.pathDate)}|${id}` },
  ]),
  categories: define('category', (entry, id) => [{ key: '', sort: byOrder(entry, id) }]),
  categoriesByParent: define('category', (entry, id) => [
    { key: entry.parent ?? '', sort: byOrder(entry, id) },
  ]),
  categoryBySlug: define('category', (entry, id) => [{ key: entry.slug, sort: id }]),
  redirects: define('redirect', (entry) => [{ key: '', sort: entry.fromPath }]),
  redirectByPath: define('redirect', (entry, id) => [{ key: entry.fromPath, sort: id }]),
};

export type IndexName = keyof typeof indexes;

/** @returns every place of an entry, in a fixed order */
export function toPlaces<T extends EntryType>(
  type: T,
  id: string,
  entry: Entries[T],
): (Place & { index: IndexName })[] {
  return (Object.keys(indexes) as IndexName[]).flatMap((index) => {
    const definition = indexes[index] as unknown as IndexDefinition<T>;
    if (definition.type !== type) return [];
    return definition.places(entry, id).map((place) => ({ index, ...place }));
  });
}
