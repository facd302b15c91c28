import type { Entries } from '../replica/entries.ts';
import { openReplica, type Replica } from '../replica/replica.ts';
import { bareArticle, fullArticle, listArticles } from './fixture-articles.ts';
import { categories, media, redirects, siteSetting } from './fixture-entries.ts';

/** @returns a replica in memory without any entry */
export const openEmptyReplica = (): Replica => openReplica(':memory:');

/**
 * Opens a replica in memory with normal and ugly entries, so that pages can be looked at and tested without a CMS.
 * Two months have more articles than one page of a list holds.
 */
export function openFixtureReplica(): Replica {
  const replica = openEmptyReplica();
  const { writer } = replica;
  const putAll = <T extends keyof Entries>(type: T, entries: Record<string, Entries[T]>): void => {
    for (const [id, entry] of Object.entries(entries)) writer.put(type, id, entry);
  };
  replica.begin();
  putAll('siteSetting', { setting: siteSetting });
  putAll('category', categories);
  putAll('media', media);
  putAll('redirect', redirects);
  putAll('article', { 'art-bare': bareArticle, 'art-full': fullArticle });
  putAll(
    'article',
    Object.fromEntries(listArticles(80).map((article, index) => [`art-${String(index)}`, article])),
  );
  replica.commit();
  return replica;
}
