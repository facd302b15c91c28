import {
  albumPath,
  articlePath,
  calendarPath,
  cardPath,
  categoryMonthPath,
  categoryPath,
  documentPath,
  documentsByPath,
  documentsYearPath,
  feedPath,
  fragmentPaths,
  homePath,
  monthSitemapPath,
  newsMonthPath,
  newsYearPath,
  noticeCalendarPath,
  noticePath,
  noticesYearPath,
  pagePath,
  robotsPath,
  scheduleWeekPath,
  searchPath,
  sectionPaths,
  sectionsSitemapPath,
  siteMapPagePath,
  sitemapIndexPath,
  topicPath,
  unitCalendarPath,
  videoPath,
  webManifestPath,
} from '@portal/shared-types';

import { datedTypeNames, datedTypes } from './dated-types.ts';
import { type CutType, documentCuts, findCut } from './document-cuts.ts';
import { listPagesOf } from './list-pages.ts';
import {
  documentYears,
  monthsOfCategory,
  monthsOfNews,
  monthsOfSitemap,
  noticeYears,
} from './replica/months.ts';
import type { DatedType } from './replica/indexes.ts';
import type { Reader } from './replica/reader.ts';
import { listedWeeks } from './replica/weeks.ts';
import type { RouteLister, RouteSource } from './routes.ts';

const toPages = (paths: Iterable<string>): { path: string; kind: 'page' }[] =>
  Array.from(paths, (path) => ({ path, kind: 'page' }));

const pages = (...paths: readonly Iterable<string>[]): ReturnType<RouteLister> => ({
  routes: toPages(paths.flatMap((some) => [...some])),
  sources: [],
});

/** The home page and the start of each section. */
const startPaths = [homePath, ...sectionPaths];

/** What pages there are: parts that are listed alone, so that a change lists only those that it touches. */
export const pageSources = {
  pages: () => ({
    routes: toPages([...startPaths, siteMapPagePath, searchPath, ...fragmentPaths]),
    sources: [
      ['machines'],
      ['news'],
      ['categories'],
      ['slugged', 'topic'],
      ['noticeYears'],
      ['documentYears'],
      ...documentCuts.map(({ type }): RouteSource => ['documentCut', type]),
      ['slugged', 'video'],
      ['weeks'],
      ['slugged', 'album'],
      ['slugged', 'page'],
    ],
  }),

  /** What programs ask for, but what belongs to a category or a notice. */
  machines: () => ({
    routes: toPages([
      robotsPath,
      webManifestPath,
      ...startPaths.map(cardPath),
      feedPath(homePath),
      ...datedTypeNames.map((type) => feedPath(datedTypes[type].section)),
      sitemapIndexPath,
      sectionsSitemapPath,
      calendarPath,
    ]),
    sources: [...datedTypeNames.map((type): RouteSource => ['sitemaps', type]), ['unitCalendars']],
  }),
  sitemaps: (reader, type = '') => {
    const { section } = datedTypes[type as DatedType];
    return pages(reader.view(monthsOfSitemap, type).map((month) => monthSitemapPath(section, month)));
  },
  unitCalendars: (reader) =>
    pages(
      reader.list('units', '').flatMap(({ id }) => {
        const unit = reader.get('unit', id, ['slug']);
        return unit ? [unitCalendarPath(unit)] : [];
      }),
    ),

  news: (reader) => {
    const months = reader.view(monthsOfNews);
    const years = new Set(months.map((month) => month.slice(0, 4)));
    return {
      routes: toPages(Array.from(years, newsYearPath)),
      sources: months.map((month) => ['newsMonth', month]),
    };
  },
  newsMonth: (reader, month = '') =>
    pages(
      listPagesOf(reader.count('articlesByMonth', month), (page) => newsMonthPath(month, page)),
      listDated(reader, `article/${month}`).map(articlePath),
    ),

  categories: (reader) => ({
    routes: [],
    sources: reader.list('categories', '').map(({ id }) => ['category', id]),
  }),
  category: (reader, id = '') => {
    const category = reader.get('category', id, ['slug']);
    if (!category) return pages();
    const months = reader.view(monthsOfCategory, id).map((month) => {
      const total = reader.count('articlesByCategoryMonth', `${id}/${month}`);
      return listPagesOf(total, (page) => categoryMonthPath(category, month, page));
    });
    const path = categoryPath(category);
    return pages([path, feedPath(path), cardPath(path)], ...months);
  },

  noticeYears: (reader) => ({
    routes: [],
    sources: reader.view(noticeYears).map((year) => ['noticeYear', year]),
  }),
  noticeYear: (reader, year = '') =>
    pages(
      listPagesOf(reader.count('noticesByYear', year), (page) => noticesYearPath(year, page)),
      listDated(reader, `notice/${year}`).map(noticePath),
      listDated(reader, `event/${year}`).map(noticeCalendarPath),
    ),

  documentYears: (reader) => ({
    routes: [],
    sources: reader.view(documentYears).map((year) => ['documentYear', year]),
  }),
  documentYear: (reader, year = '') =>
    pages(
      listPagesOf(reader.count('documentsByYear', year), (page) => documentsYearPath(year, page)),
      listDated(reader, `document/${year}`).map(documentPath),
    ),
  documentCut: (reader, type = '') => ({
    routes: [],
    sources: reader.list(findCut(type as CutType).all, '').map(({ id }) => ['documentCutPart', type, id]),
  }),
  documentCutPart: (reader, type = '', id = '') => {
    const cut = findCut(type as CutType);
    const part = reader.get(cut.type, id, ['slug']);
    if (!part) return pages();
    return pages(
      listPagesOf(reader.count(cut.documents, id), (page) => documentsByPath(cut.type, part, page), 1),
    );
  },

  weeks: (reader) => pages(reader.view(listedWeeks).map(scheduleWeekPath)),

  slugged: (reader, type = '') => {
    const toPath = sluggedPaths[type as keyof typeof sluggedPaths];
    return pages(reader.list('paths', type).map(({ sort }) => toPath({ slug: sort })));
  },
} satisfies Record<string, RouteLister>;

const sluggedPaths = { topic: topicPath, video: videoPath, album: albumPath, page: pagePath };

function listDated(reader: Reader, key: string): { pathDate: string; slug: string }[] {
  return reader.list('paths', key).map(({ sort }) => {
    const [pathDate = '', slug = ''] = sort.split('|');
    return { pathDate, slug };
  });
}
