import { hash } from 'node:crypto';

import { isoWeekOf, startOfVietnamDay, vietnamMonth } from '@portal/shared-types';

import type { Entries, EntryType } from './entries.ts';
import { listCitations } from '../citations/find-citations.ts';
import { toNumberKey } from '../citations/number-key.ts';
import { byName, byOrder, bySession, firstInstant, toPathMonth, toPathYear } from './sort-keys.ts';

/** Where an entry stands in an index. Keys and sort keys compare as UTF-8 bytes. */
export interface Place {
  key: string;
  sort: string;
}

/** The types whose entries have a page and a date. */
export type DatedType = 'article' | 'notice' | 'document' | 'video' | 'album';

type PlacesOf<T extends EntryType> = (entry: Entries[T], id: string) => Place[];

/** What an index says of each type that stands in it. */
type IndexDefinition = { readonly [T in EntryType]?: PlacesOf<T> };

const define = <T extends EntryType>(type: T, places: PlacesOf<T>): IndexDefinition => ({ [type]: places });

/** Under one key. */
const at = (sort: string, key = ''): Place[] => [{ key, sort }];

/** Under each of some keys, once. */
const underEach = (keys: readonly string[], sort: string): Place[] =>
  [...new Set(keys)].map((key) => ({ key, sort }));

const byPosting = (entry: Entries['article'], id: string): string => `${entry.postedAt}|${id}`;
const byIssue = (entry: { issuedAt: string }, id: string): string => `${entry.issuedAt}|${id}`;
const byRecording = ({ recordedAt, pathDate, publishedAt }: Entries['video'], id: string): string =>
  `${firstInstant(recordedAt, pathDate, publishedAt)}|${id}`;
const byTaking = ({ takenAt, pathDate, publishedAt }: Entries['album'], id: string): string =>
  `${firstInstant(takenAt, pathDate, publishedAt)}|${id}`;

/** Redirects are listed in this many parts of about one size. */
export const redirectParts = 64;

/** @returns the part of the redirects that a path belongs to */
const toRedirectPart = (path: string): string =>
  String(hash('sha256', path, 'buffer').readUInt16BE() % redirectParts);

const pathsOfYear = (what: 'notice' | 'document' | 'event', pathDate: string): string =>
  `${what}/${toPathYear(pathDate)}`;

/** @param date an instant, or a sort key that begins with one; its month is the sitemap's */
function bySitemap(
  type: DatedType,
  { publishedAt, pathDate, slug }: { publishedAt: string; pathDate: string | null; slug: string },
  date: string,
  figure: { image: string } | null = null,
): Place[] {
  const [instant = ''] = date.split('|');
  const parts = [vietnamMonth(instant), publishedAt, pathDate ?? '', slug, figure?.image ?? ''];
  return at(parts.join('|'), type);
}

/** Instants at which an entry changes only by time. */
const onAgenda =
  <T extends EntryType>(type: T, instantsOf: (entry: Entries[T]) => readonly (string | null)[]) =>
  (entry: Entries[T]): Place[] =>
    [...new Set(instantsOf(entry))].flatMap((instant) => (instant === null ? [] : at(`${instant}|${type}`)));
const startOfDay = (date: string | null): string | null => (date === null ? null : startOfVietnamDay(date));

/** @param date of the entry: the newest is listed first */
const byCitation = (type: EntryType, body: string | null, date: string): Place[] =>
  listCitations(body).map(({ key, date: cited }) => ({ key, sort: `${date}|${type}|${cited ?? ''}` }));

/**
 * All that pages may list by. A page that needs another order gets another index here.
 *
 * Indexes that are asked "what is still to come at `asOf`" have the bare instant as sort key, so that
 * `{ after: asOf }` leaves out what ends at that very instant.
 */
export const indexes = {
  articles: define('article', (entry, id) => at(byPosting(entry, id))),
  articlesByMonth: define('article', (entry, id) => at(byPosting(entry, id), vietnamMonth(entry.pathDate))),
  articlesByCategory: define('article', (entry, id) => at(byPosting(entry, id), entry.category)),
  articlesByCategoryMonth: define('article', (entry, id) =>
    at(byPosting(entry, id), `${entry.category}/${vietnamMonth(entry.pathDate)}`),
  ),
  articlesByTopic: define('article', (entry, id) => underEach(entry.topics, byPosting(entry, id))),
  articlesByRelated: define('article', (entry, id) => underEach(entry.related, byPosting(entry, id))),
  featuredArticles: define('article', (entry, id) => (entry.featured ? at(byPosting(entry, id)) : [])),
  articleByPath: define('article', ({ pathDate, slug }, id) => at(id, `${toPathMonth(pathDate)}/${slug}`)),
  monthsOfArticles: define('article', ({ pathDate }, id) => at(`${vietnamMonth(pathDate)}|${id}`)),
  monthsOfCategory: define('article', ({ pathDate, category }, id) =>
    at(`${vietnamMonth(pathDate)}|${id}`, category),
  ),

  notices: define('notice', (entry, id) => at(byIssue(entry, id))),
  noticesByYear: define('notice', (entry, id) => at(byIssue(entry, id), toPathYear(entry.pathDate))),
  /** by the instant at which they expire */
  noticesByExpiry: define('notice', ({ expiresAt }) => at(expiresAt)),
  /** by the instant until which they are pinned */
  pinnedNotices: define('notice', ({ pinnedUntil }) => (pinnedUntil === null ? [] : at(pinnedUntil))),
  noticeByPath: define('notice', ({ pathDate, slug }, id) => at(id, `${toPathYear(pathDate)}/${slug}`)),
  yearsOfNotices: define('notice', ({ pathDate }, id) => at(`${toPathYear(pathDate)}|${id}`)),

  documents: define('document', (entry, id) => at(byIssue(entry, id))),
  documentsByYear: define('document', (entry, id) => at(byIssue(entry, id), toPathYear(entry.pathDate))),
  documentsByType: define('document', (entry, id) => at(byIssue(entry, id), entry.documentType)),
  documentsByBody: define('document', (entry, id) => at(byIssue(entry, id), entry.issuingBody)),
  documentsBySubject: define('document', (entry, id) => underEach(entry.subjects, byIssue(entry, id))),
  /** key: the number as `toNumberKey` has it; sort: `issuedAt|pathDate|slug`, so that a link needs no entry */
  documentsByNumber: define('document', ({ number, issuedAt, pathDate, slug }) =>
    number === null ? [] : at(`${issuedAt}|${pathDate}|${slug}`, toNumberKey(number)),
  ),
  documentByPath: define('document', ({ pathDate, slug }, id) => at(id, `${toPathYear(pathDate)}/${slug}`)),
  yearsOfDocuments: define('document', ({ pathDate }, id) => at(`${toPathYear(pathDate)}|${id}`)),
  /** key: the document that is replaced */
  documentsReplacedBy: define('document', (entry, id) => underEach(entry.replaces, byIssue(entry, id))),
  /** key: the document that is amended */
  documentsAmendedBy: define('document', (entry, id) => underEach(entry.amends, byIssue(entry, id))),

  videos: define('video', (entry, id) => at(byRecording(entry, id))),
  videosByTopic: define('video', (entry, id) => underEach(entry.topics, byRecording(entry, id))),
  videoBySlug: define('video', ({ slug }, id) => at(id, slug)),

  schedulesByWeek: define('schedule', (entry, id) => at(bySession(entry, id), isoWeekOf(entry.date))),
  /** by day; key: a unit, or '' for all */
  schedulesByUnit: define('schedule', (entry, id) => underEach(['', entry.unit ?? ''], bySession(entry, id))),
  scheduleWeeks: define('schedule', ({ date }, id) => at(`${isoWeekOf(date)}|${id}`)),

  albums: define('album', (entry, id) => at(byTaking(entry, id))),
  albumBySlug: define('album', ({ slug }, id) => at(id, slug)),
  photosByAlbum: define('photo', ({ album, figure, order }, id) =>
    album === null || figure === null ? [] : at(byOrder(order, '', id), album),
  ),

  topics: define('topic', ({ name }, id) => at(byName(name, id))),
  topicBySlug: define('topic', ({ slug }, id) => at(id, slug)),
  categories: define('category', ({ order, name }, id) => at(byOrder(order, name, id))),
  categoriesByParent: define('category', ({ order, name, parent }, id) =>
    at(byOrder(order, name, id), parent ?? ''),
  ),
  categoryBySlug: define('category', ({ slug }, id) => at(id, slug)),
  documentTypes: define('documentType', ({ order, name }, id) => at(byOrder(order, name, id))),
  documentTypeBySlug: define('documentType', ({ slug }, id) => at(id, slug)),
  issuingBodies: define('issuingBody', ({ order, name }, id) => at(byOrder(order, name, id))),
  issuingBodyBySlug: define('issuingBody', ({ slug }, id) => at(id, slug)),
  subjects: define('subject', ({ name }, id) => at(byName(name, id))),
  subjectBySlug: define('subject', ({ slug }, id) => at(id, slug)),
  units: define('unit', ({ order, name }, id) => at(byOrder(order, name, id))),
  unitBySlug: define('unit', ({ slug }, id) => at(id, slug)),

  pages: define('page', ({ order, title }, id) => at(byOrder(order, title, id))),
  pagesByParent: define('page', ({ order, title, parent }, id) =>
    at(byOrder(order, title, id), parent ?? ''),
  ),
  pageBySlug: define('page', ({ slug }, id) => at(id, slug)),
  menuItemsByParent: define('menuItem', ({ order, label, parent }, id) =>
    at(byOrder(order, label, id), parent ?? ''),
  ),

  editorsNotes: define('editorsNote', (_entry, id) => at(id)),
  /** by the instant at which they end */
  banners: define('banner', ({ to }) => at(to)),
  slides: define('slide', ({ figure, order }, id) => (figure === null ? [] : at(byOrder(order, '', id)))),
  siteLinks: define('siteLink', ({ order, title }, id) => at(byOrder(order, title, id))),
  siteLinksByGroup: define('siteLink', ({ order, title, group }, id) =>
    at(byOrder(order, title, id), group ?? ''),
  ),

  redirectsByPart: define('redirect', ({ fromPath }) => at(fromPath, toRedirectPart(fromPath))),
  redirectByPath: define('redirect', ({ fromPath }, id) => at(id, fromPath)),

  /** Whose text names a document. Key: the number, as above; sort: `date|type|date that the text gives the document`. */
  citations: {
    article: ({ body, postedAt }) => byCitation('article', body, postedAt),
    notice: ({ body, issuedAt }) => byCitation('notice', body, issuedAt),
    document: ({ body, issuedAt }) => byCitation('document', body, issuedAt),
    page: ({ body, publishedAt }) => byCitation('page', body, publishedAt),
  },

  /**
   * The parts of paths, so that routes are listed without reading entries. Key: a type, and the month or year of its
   * path where it has one; sort: `pathDate|slug`, or the slug alone. `event` is a notice that has one.
   */
  paths: {
    article: ({ pathDate, slug }) => at(`${pathDate}|${slug}`, `article/${vietnamMonth(pathDate)}`),
    notice: ({ pathDate, slug, eventStart }) =>
      underEach(
        [pathsOfYear('notice', pathDate), ...(eventStart === null ? [] : [pathsOfYear('event', pathDate)])],
        `${pathDate}|${slug}`,
      ),
    document: ({ pathDate, slug }) => at(`${pathDate}|${slug}`, pathsOfYear('document', pathDate)),
    video: ({ slug }) => at(slug, 'video'),
    album: ({ slug }) => at(slug, 'album'),
    page: ({ slug }) => at(slug, 'page'),
    topic: ({ slug }) => at(slug, 'topic'),
  },

  /**
   * What a sitemap says of an entry, so that a month is read without reading its entries. Key: the type; sort:
   * `month|publishedAt|pathDate|slug|image`.
   */
  sitemap: {
    article: (entry) => bySitemap('article', entry, entry.pathDate, entry.cover),
    notice: (entry) => bySitemap('notice', entry, entry.pathDate),
    document: (entry) => bySitemap('document', entry, entry.pathDate),
    video: (entry, id) => bySitemap('video', entry, byRecording(entry, id), entry.poster),
    album: (entry, id) => bySitemap('album', entry, byTaking(entry, id), entry.cover),
  },

  /** all instants at which something changes only by time, as `instant|type` */
  agenda: {
    notice: onAgenda('notice', (entry) => [
      entry.expiresAt,
      entry.pinnedUntil,
      entry.eventStart,
      entry.eventEnd,
    ]),
    document: onAgenda('document', (entry) => [
      startOfDay(entry.effectiveFrom),
      startOfDay(entry.effectiveTo),
    ]),
    banner: onAgenda('banner', (entry) => [entry.from, entry.to]),
  },
} satisfies Record<string, IndexDefinition>;

export type IndexName = keyof typeof indexes;

/** Found once, because every entry of a first sync asks. */
const indexesOfType = new Map<EntryType, [IndexName, PlacesOf<EntryType>][]>();

function listIndexesOf(type: EntryType): [IndexName, PlacesOf<EntryType>][] {
  const known = indexesOfType.get(type);
  if (known) return known;
  const all = Object.entries(indexes) as [IndexName, IndexDefinition][];
  const found = all.flatMap(([name, definition]): [IndexName, PlacesOf<EntryType>][] => {
    const places = definition[type] as PlacesOf<EntryType> | undefined;
    return places ? [[name, places]] : [];
  });
  indexesOfType.set(type, found);
  return found;
}

/** @returns every place of an entry, in a fixed order */
export function toPlaces<T extends EntryType>(
  type: T,
  id: string,
  entry: Entries[T],
): (Place & { index: IndexName })[] {
  return listIndexesOf(type).flatMap(([index, places]) =>
    places(entry, id).map((place) => ({ index, ...place })),
  );
}
