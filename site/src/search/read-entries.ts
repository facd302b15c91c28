import {
  albumPath,
  articlePath,
  documentPath,
  isoWeekOf,
  noticePath,
  pagePath,
  scheduleWeekPath,
  topicPath,
  vietnamDay,
  videoPath,
} from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import { toPlainText } from '../queries/plain-text.ts';
import type { Entries } from '../replica/entries.ts';
import type { IndexName } from '../replica/indexes.ts';
import type { Reader } from '../replica/reader.ts';
import { listedWeeks } from '../replica/weeks.ts';
import type { SearchType } from './format.ts';
import type { SearchEntry } from './search-entry.ts';

/** Reads one entry as it is searched; undefined where it is not published. */
type ReadEntry = (reader: Reader, id: string) => Omit<SearchEntry, 'id' | 'type'> | undefined;

const line = (...texts: (string | null | undefined)[]): string =>
  texts
    .filter(Boolean)
    .join('. ')
    .replace(/([.!?:;…])\. /g, '$1 ');
const plain = (html: string | null): string => (html === null ? '' : toPlainText(html));
const namesOf = (files: Entries['document']['files']): string[] => files.map(({ title }) => title);
const base = { number: null, note: '', category: null, lead: '', body: '' };

const readers: Record<SearchType, ReadEntry> = {
  article: (reader, id) => {
    const entry = reader.get('article', id, [
      'title',
      'kicker',
      'summary',
      'body',
      'category',
      'authors',
      'postedAt',
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { title, kicker, summary, body, authors, postedAt } = entry;
    return {
      ...base,
      path: articlePath(entry),
      title,
      date: vietnamDay(postedAt),
      category: reader.get('category', entry.category, ['name'])?.name ?? null,
      lead: line(kicker, summary),
      body: line(plain(body), ...authors.map(({ name }) => name)),
    };
  },
  notice: (reader, id) => {
    const entry = reader.get('notice', id, [
      'title',
      'number',
      'kind',
      'body',
      'issuedAt',
      'place',
      'audience',
      'contact',
      'attachments',
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { title, number, kind, body, issuedAt, place, audience, contact, attachments } = entry;
    return {
      ...base,
      path: noticePath(entry),
      title,
      number,
      note: number ?? t(`notice.${kind}`),
      date: vietnamDay(issuedAt),
      lead: line(place, audience),
      body: line(plain(body), contact, ...namesOf(attachments)),
    };
  },
  document: (reader, id) => {
    const entry = reader.get('document', id, [
      'number',
      'abstract',
      'documentType',
      'issuingBody',
      'subjects',
      'issuedAt',
      'signer',
      'files',
      'body',
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { number, abstract, issuedAt, signer, files, body } = entry;
    const type = reader.get('documentType', entry.documentType, ['name'])?.name;
    const by = reader.get('issuingBody', entry.issuingBody, ['name'])?.name;
    const subjects = entry.subjects.map((subject) => reader.get('subject', subject, ['name'])?.name);
    return {
      ...base,
      path: documentPath(entry),
      title: abstract,
      number,
      note: line(number ?? type),
      date: issuedAt,
      lead: line(type, by, ...subjects, signer),
      body: line(plain(body), ...namesOf(files)),
    };
  },
  video: (reader, id) => {
    const entry = reader.get('video', id, [
      'title',
      'summary',
      'transcript',
      'recordedAt',
      'publishedAt',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { title, summary, transcript, recordedAt, publishedAt } = entry;
    return {
      ...base,
      path: videoPath(entry),
      title,
      date: recordedAt ?? vietnamDay(publishedAt),
      lead: line(summary),
      body: line(transcript),
    };
  },
  album: (reader, id) => {
    const entry = reader.get('album', id, ['title', 'summary', 'place', 'takenAt', 'publishedAt', 'slug']);
    if (entry === undefined) return undefined;
    const { title, summary, place, takenAt, publishedAt } = entry;
    const photos = reader
      .list('photosByAlbum', id)
      .map((hit) => reader.get('photo', hit.id, ['figure'])?.figure);
    return {
      ...base,
      path: albumPath(entry),
      title,
      date: takenAt ?? vietnamDay(publishedAt),
      lead: line(place, summary),
      body: line(...photos.map((figure) => figure?.caption)),
    };
  },
  schedule: (reader, id) => {
    const entry = reader.get('schedule', id, [
      'date',
      'content',
      'chair',
      'attendees',
      'place',
      'preparingUnit',
      'note',
    ]);
    if (entry === undefined) return undefined;
    const { date, content, chair, attendees, place, preparingUnit, note } = entry;
    return {
      ...base,
      path: scheduleWeekPath(isoWeekOf(date)),
      title: content,
      note: place,
      date,
      lead: line(chair, place, attendees),
      body: line(preparingUnit, note),
    };
  },
  topic: (reader, id) => {
    const entry = reader.get('topic', id, ['name', 'intro', 'slug']);
    return entry && { ...base, path: topicPath(entry), title: entry.name, date: '', lead: line(entry.intro) };
  },
  page: (reader, id) => {
    const entry = reader.get('page', id, ['title', 'body', 'slug']);
    return entry && { ...base, path: pagePath(entry), title: entry.title, date: '', body: plain(entry.body) };
  },
};

const listed: Record<Exclude<SearchType, 'schedule'>, IndexName> = {
  article: 'articles',
  notice: 'notices',
  document: 'documents',
  video: 'videos',
  album: 'albums',
  topic: 'topics',
  page: 'pages',
};

/** @returns every published entry that has words of its own, as it is searched */
export function readSearchEntries(reader: Reader): SearchEntry[] {
  const idsOf = (type: SearchType): string[] =>
    type === 'schedule'
      ? reader.view(listedWeeks).flatMap((week) => reader.list('schedulesByWeek', week).map(({ id }) => id))
      : reader.list(listed[type], '').map(({ id }) => id);
  return (Object.keys(readers) as SearchType[]).flatMap((type) =>
    idsOf(type).flatMap((id) => {
      const entry = readers[type](reader, id);
      return entry ? [{ ...entry, id, type }] : [];
    }),
  );
}

/** @returns names of the categories of articles, in their order */
export const readSearchCategories = (reader: Reader): string[] =>
  reader.list('categories', '').flatMap(({ id }) => reader.get('category', id, ['name'])?.name ?? []);
