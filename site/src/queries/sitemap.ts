import {
  aboutPath,
  albumsPath,
  documentsPath,
  homePath,
  monthSitemapPath,
  newsPath,
  noticesPath,
  pagePath,
  schedulePath,
  sectionsSitemapPath,
  siteMapPagePath,
  topicPath,
  topicsPath,
  videosPath,
} from '@portal/shared-types';

import { documentCuts } from '../document-cuts.ts';
import type { DatedType } from '../replica/indexes.ts';
import type { Reader } from '../replica/reader.ts';
import type { SitemapPage } from '../seo/build-sitemap.ts';
import { datedTypes, datedTypeNames } from '../dated-types.ts';
import { readCategoryLink } from './chrome.ts';
import { readCutLinks } from './document-cuts.ts';
import { readPicture } from './picture.ts';

/** sitemaps.org allows no more in one file. */
const maxUrls = 50_000;

/** @returns all sitemaps, with the last change of what each lists */
export function readSitemaps(reader: Reader): SitemapPage[] {
  const months = datedTypeNames.flatMap((type) =>
    reader.lastOfEach('sitemap', type).map((last) => {
      const { month, changedAt } = toEntry(last);
      return { path: monthSitemapPath(datedTypes[type].section, month), changedAt };
    }),
  );
  return [{ path: sectionsSitemapPath }, ...months];
}

/**
 * @param month `yyyy-mm`
 * @returns the entries of a type that belong to a month, the last changed first; undefined where there is none
 */
export function readMonthSitemap(reader: Reader, type: DatedType, month: string): SitemapPage[] | undefined {
  const hits = reader.list('sitemap', type, {
    after: `${month}|`,
    before: `${month}~`,
    order: 'desc',
    limit: maxUrls,
  });
  if (hits.length === 0) return undefined;
  return hits.map(({ sort }) => {
    const { changedAt, image, ...entry } = toEntry(sort);
    const picture = image === '' ? null : readPicture(reader, image, '');
    return { path: datedTypes[type].toPath(entry), changedAt, image: picture?.src };
  });
}

type SitemapEntry = Record<'month' | 'changedAt' | 'pathDate' | 'slug' | 'image', string>;

function toEntry(sort: string): SitemapEntry {
  const [month = '', changedAt = '', pathDate = '', slug = '', image = ''] = sort.split('|');
  return { month, changedAt, pathDate, slug, image };
}

/** @returns what has no month: the sections, the lists that have a name, and the static pages */
export function readSectionsSitemap(reader: Reader): SitemapPage[] {
  const categories = reader.list('categories', '').flatMap(({ id }) => readCategoryLink(reader, id) ?? []);
  const topics = reader.list('paths', 'topic').map(({ sort }) => ({ path: topicPath({ slug: sort }) }));
  const cuts = documentCuts.flatMap(({ type }) => readCutLinks(reader, type));
  const pages = reader.list('pages', '').flatMap(({ id }) => {
    const page = reader.get('page', id, ['slug', 'publishedAt']);
    return page ? [{ path: pagePath(page), changedAt: page.publishedAt }] : [];
  });
  return [
    ...sections.map((path) => ({ path })),
    ...[...categories, ...topics, ...cuts].map(({ path }) => ({ path })),
    ...pages,
  ];
}

const sections = [
  homePath,
  aboutPath,
  newsPath,
  noticesPath,
  documentsPath,
  schedulePath,
  topicsPath,
  videosPath,
  albumsPath,
  siteMapPagePath,
];
