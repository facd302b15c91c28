import {
  albumPath,
  articlePath,
  categoryPath,
  documentPath,
  documentsByPath,
  homePath,
  isoWeekOf,
  noticePath,
  pagePath,
  scheduleWeekPath,
  topicPath,
  videoPath,
  type PublicType,
} from '@portal/shared-types';
import type { Reader } from '@portal/site/replica';

type FindPath = (reader: Reader, id: string) => string | undefined;

const atSlug =
  (
    type: 'category' | 'topic' | 'documentType' | 'issuingBody' | 'subject' | 'page' | 'video' | 'album',
    toPath: (entry: { slug: string }) => string,
  ): FindPath =>
  (reader, id) => {
    const entry = reader.get(type, id, ['slug']);
    return entry && toPath(entry);
  };

const atDate =
  (
    type: 'article' | 'notice' | 'document',
    toPath: (entry: { pathDate: string; slug: string }) => string,
  ): FindPath =>
  (reader, id) => {
    const entry = reader.get(type, id, ['pathDate', 'slug']);
    return entry && toPath(entry);
  };

const onHome: FindPath = () => homePath;
const nowhere: FindPath = () => undefined;

/** Where an editor can look at an entry: its own page, or the page that shows it. */
const finders: Readonly<Record<PublicType, FindPath>> = {
  article: atDate('article', articlePath),
  notice: atDate('notice', noticePath),
  document: atDate('document', documentPath),
  video: atSlug('video', videoPath),
  album: atSlug('album', albumPath),
  page: atSlug('page', pagePath),
  category: atSlug('category', categoryPath),
  topic: atSlug('topic', topicPath),
  documentType: atSlug('documentType', (by) => documentsByPath('documentType', by)),
  issuingBody: atSlug('issuingBody', (by) => documentsByPath('issuingBody', by)),
  subject: atSlug('subject', (by) => documentsByPath('subject', by)),
  schedule: (reader, id) => {
    const row = reader.get('schedule', id, ['date']);
    return row && scheduleWeekPath(isoWeekOf(row.date));
  },
  photo: (reader, id) => {
    const album = reader.get('photo', id, ['album'])?.album;
    return album ? finders.album(reader, album) : undefined;
  },
  redirect: (reader, id) => reader.get('redirect', id, ['fromPath'])?.fromPath,
  siteSetting: onHome,
  menuItem: onHome,
  editorsNote: onHome,
  banner: onHome,
  slide: onHome,
  siteLink: onHome,
  unit: nowhere,
  media: nowhere,
};

/** @returns site path, or null where no page of the site shows the entry by itself */
export function findEntryPath(type: PublicType, id: string, reader: Reader): string | null {
  return finders[type](reader, id) ?? null;
}
