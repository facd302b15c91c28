import { albumPath, homePath, startOfVietnamDay, videoPath } from '@portal/shared-types';

import { datedTypeNames, datedTypes, findDatedType } from '../dated-types.ts';
import type { Feed, FeedItem } from '../feeds/build-rss.ts';
import { t } from '../i18n/t.ts';
import type { DatedType } from '../replica/indexes.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { toWindowTitle } from '../seo/page-head.ts';
import type { CategoryView } from './category.ts';
import { readSiteName } from './chrome.ts';
import { cutText } from './cut-text.ts';
import { readDocumentName } from './document-list.ts';
import { readPicture } from './picture.ts';
import { toPlainText } from './plain-text.ts';

const shown = { perFeed: 20, ofAll: 30, titleLength: 160, summaryLength: 500 } as const;

/** What only the entry itself can say of its item. */
type ItemWords = Pick<FeedItem, 'title' | 'path' | 'summary'> & Partial<FeedItem>;

type ReadWords = (reader: Reader, id: string) => ItemWords | undefined;

/** The feeds of a type, and how its entries become items. */
interface FeedType {
  index: 'articles' | 'notices' | 'documents' | 'videos' | 'albums';
  title: string;
  read: ReadWords;
}

const feedTypes: Readonly<Record<DatedType, FeedType>> = {
  article: { index: 'articles', title: t('news.title'), read: readArticle },
  notice: { index: 'notices', title: t('notices.title'), read: readNotice },
  document: { index: 'documents', title: t('documents.title'), read: readDocument },
  video: { index: 'videos', title: t('videos.title'), read: readVideo },
  album: { index: 'albums', title: t('albums.title'), read: readAlbum },
};

/** The sections that have a feed, in the order in which readers see them. */
export const feedSections = datedTypeNames.map((type) => ({
  name: feedTypes[type].title,
  section: datedTypes[type].section,
}));

const categoryPattern = /^\/chuyen-muc\/[^/]+\/$/;

/** @returns whether the site, a section or a category with a feed stands at a path */
export const hasFeed = (path: string): boolean =>
  path === homePath || categoryPattern.test(path) || findDatedType(path) !== undefined;

/** @returns the newest of all types */
export function readSiteFeed(reader: Reader): Feed {
  const name = readSiteName(reader);
  const newest = datedTypeNames
    .flatMap((type) => listNewest(reader, type).map((hit) => ({ type, hit, at: toInstant(hit) })))
    .sort((a, b) => compare(b.at, a.at) || compare(a.hit.id, b.hit.id))
    .slice(0, shown.ofAll);
  const items = newest.flatMap(({ type, hit }) => readItems(reader, type, [hit]));
  return { title: name, description: t('site.description', { name }), section: homePath, items };
}

/** @returns the newest of one type */
export function readTypeFeed(reader: Reader, type: DatedType): Feed {
  const { title } = feedTypes[type];
  const name = readSiteName(reader);
  return {
    title: toWindowTitle(title, name),
    description: t('feed.description', { title, name }),
    section: datedTypes[type].section,
    items: readItems(reader, type, listNewest(reader, type)),
  };
}

/** @returns the newest articles of a category */
export function readCategoryFeed(
  reader: Reader,
  { id, name, path }: Pick<CategoryView, 'id' | 'name' | 'path'>,
): Feed {
  const hits = reader.list('articlesByCategory', id, { order: 'desc', limit: shown.perFeed });
  return {
    title: toWindowTitle(name, readSiteName(reader)),
    description: t('category.description', { name }),
    section: path,
    items: readItems(reader, 'article', hits),
  };
}

const listNewest = (reader: Reader, type: DatedType): Hit[] =>
  reader.list(feedTypes[type].index, '', { order: 'desc', limit: shown.perFeed });

const readItems = (reader: Reader, type: DatedType, hits: readonly Hit[]): FeedItem[] =>
  hits.flatMap((hit) => {
    const { id } = hit;
    const words = feedTypes[type].read(reader, id);
    if (words === undefined) return [];
    const summary = words.summary === null ? null : cutText(words.summary, shown.summaryLength);
    const item = { id: `${type}-${id}`, at: toInstant(hit), category: null, picture: null };
    return [{ ...item, ...words, summary }];
  });

/** The date by which a list is sorted, an instant or a calendar date. */
function toInstant({ sort }: Hit): string {
  const [date = ''] = sort.split('|');
  return date.length === 10 ? startOfVietnamDay(date) : date;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function readArticle(reader: Reader, id: string): ItemWords | undefined {
  const article = reader.get('article', id, ['title', 'slug', 'pathDate', 'summary', 'category', 'cover']);
  if (article === undefined) return undefined;
  return {
    title: article.title,
    path: datedTypes.article.toPath(article),
    summary: article.summary,
    category: reader.get('category', article.category, ['name'])?.name ?? null,
    picture: readPicture(reader, article.cover?.image, '')?.src ?? null,
  };
}

function readNotice(reader: Reader, id: string): ItemWords | undefined {
  const notice = reader.get('notice', id, ['title', 'slug', 'pathDate', 'body']);
  return (
    notice && {
      title: notice.title,
      path: datedTypes.notice.toPath(notice),
      summary: toPlainText(notice.body) || null,
    }
  );
}

function readDocument(reader: Reader, id: string): ItemWords | undefined {
  const document = reader.get('document', id, ['documentType', 'number', 'abstract', 'slug', 'pathDate']);
  if (document === undefined) return undefined;
  const { abstract } = document;
  return {
    title: cutText(`${readDocumentName(reader, document)}: ${abstract}`, shown.titleLength),
    path: datedTypes.document.toPath(document),
    summary: abstract,
  };
}

function readVideo(reader: Reader, id: string): ItemWords | undefined {
  const video = reader.get('video', id, ['title', 'slug', 'summary', 'poster']);
  if (video === undefined) return undefined;
  const picture = readPicture(reader, video.poster?.image, '')?.src ?? null;
  return { title: video.title, path: videoPath(video), summary: video.summary, picture };
}

function readAlbum(reader: Reader, id: string): ItemWords | undefined {
  const album = reader.get('album', id, ['title', 'slug', 'summary', 'cover']);
  if (album === undefined) return undefined;
  const picture = readPicture(reader, album.cover?.image, '')?.src ?? null;
  return { title: album.title, path: albumPath(album), summary: album.summary, picture };
}
