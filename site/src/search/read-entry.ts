import {
  albumPath,
  articlePath,
  documentPath,
  isoWeekOf,
  noticePath,
  pagePath,
  scheduleWeekPath,
  topicPath,
  videoPath,
} from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import { toPlainText } from '../queries/plain-text.ts';
import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import type { SearchType } from './format.ts';
import type { EntryPlace, SearchEntry } from './search-entry.ts';

/** Reads one entry as it is searched; undefined where it is not published. */
type ReadEntry = (reader: Reader, id: string) => Omit<SearchEntry, keyof EntryPlace> | undefined;

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
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { title, kicker, summary, body, authors } = entry;
    return {
      ...base,
      path: articlePath(entry),
      title,
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
      'place',
      'audience',
      'contact',
      'attachments',
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { title, number, kind, body, place, audience, contact, attachments } = entry;
    return {
      ...base,
      path: noticePath(entry),
      title,
      number,
      note: number ?? t(`notice.${kind}`),
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
      'signer',
      'files',
      'body',
      'pathDate',
      'slug',
    ]);
    if (entry === undefined) return undefined;
    const { number, abstract, signer, files, body } = entry;
    const type = reader.get('documentType', entry.documentType, ['name'])?.name;
    const by = reader.get('issuingBody', entry.issuingBody, ['name'])?.name;
    const subjects = entry.subjects.map((subject) => reader.get('subject', subject, ['name'])?.name);
    return {
      ...base,
      path: documentPath(entry),
      title: abstract,
      number,
      note: line(number ?? type),
      lead: line(type, by, ...subjects, signer),
      body: line(plain(body), ...namesOf(files)),
    };
  },
  video: (reader, id) => {
    const entry = reader.get('video', id, ['title', 'summary', 'transcript', 'slug']);
    if (entry === undefined) return undefined;
    const { title, summary, transcript } = entry;
    return {
      ...base,
      path: videoPath(entry),
      title,
      lead: line(summary),
      body: line(transcript),
    };
  },
  album: (reader, id) => {
    const entry = reader.get('album', id, ['title', 'summary', 'place', 'slug']);
    if (entry === undefined) return undefined;
    const { title, summary, place } = entry;
    const photos = reader
      .list('photosByAlbum', id)
      .map((hit) => reader.get('photo', hit.id, ['figure'])?.figure);
    return {
      ...base,
      path: albumPath(entry),
      title,
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
      lead: line(chair, place, attendees),
      body: line(preparingUnit, note),
    };
  },
  topic: (reader, id) => {
    const entry = reader.get('topic', id, ['name', 'intro', 'slug']);
    return entry && { ...base, path: topicPath(entry), title: entry.name, lead: line(entry.intro) };
  },
  page: (reader, id) => {
    const entry = reader.get('page', id, ['title', 'body', 'slug']);
    return entry && { ...base, path: pagePath(entry), title: entry.title, body: plain(entry.body) };
  },
};

/** @returns a published entry as it is searched; undefined where its page would not show it */
export function readSearchEntry(reader: Reader, place: EntryPlace): SearchEntry | undefined {
  const entry = readers[place.type](reader, place.id);
  return entry && { ...entry, ...place };
}
