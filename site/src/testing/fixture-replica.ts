import type { Entries } from '../replica/entries.ts';
import { openReplica, type Replica } from '../replica/replica.ts';
import { bareArticle, fullArticle, listArticles } from './fixture-articles.ts';
import { documents, documentTypes, issuingBodies, subjects } from './fixture-documents.ts';
import { categories, media, redirects, siteSetting } from './fixture-entries.ts';
import { banners, editorsNotes, menuItems, pages, siteLinks, slides } from './fixture-front.ts';
import { albums, photos, topics, videos } from './fixture-media-types.ts';
import { notices } from './fixture-notices.ts';
import { schedules, units } from './fixture-schedule.ts';

/** Thursday, 19/11/2026, 10:00 in Vietnam. */
const now = Date.parse('2026-11-19T03:00:00Z');

/** @returns a replica in memory without any entry */
export function openEmptyReplica(): Replica {
  const replica = openReplica(':memory:');
  replica.advance(now);
  return replica;
}

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
  putAll('topic', topics);
  putAll('notice', notices);
  putAll('documentType', documentTypes);
  putAll('issuingBody', issuingBodies);
  putAll('subject', subjects);
  putAll('document', documents);
  putAll('video', videos);
  putAll('unit', units);
  putAll('schedule', schedules);
  putAll('album', albums);
  putAll('photo', photos);
  putAll('page', pages);
  putAll('menuItem', menuItems);
  putAll('banner', banners);
  putAll('slide', slides);
  putAll('siteLink', siteLinks);
  putAll('editorsNote', editorsNotes);
  replica.advance(now);
  replica.commit();
  return replica;
}
