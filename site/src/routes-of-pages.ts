import {
  aboutPath,
  albumPath,
  albumsPath,
  articlePath,
  categoryMonthPath,
  categoryPath,
  documentPath,
  documentsByPath,
  documentsPath,
  documentsYearPath,
  homePath,
  newsMonthPath,
  newsPath,
  newsYearPath,
  noticePath,
  noticesPath,
  noticesYearPath,
  pagePath,
  schedulePath,
  scheduleWeekPath,
  searchPath,
  topicPath,
  topicsPath,
  videoPath,
  videosPath,
} from '@portal/shared-types';

import { type CutType, documentCuts, findCut } from './document-cuts.ts';
import { listPagesOf } from './list-pages.ts';
import { documentYears, monthsOfCategory, monthsOfNews, noticeYears } from './replica/months.ts';
import type { Reader } from './replica/reader.ts';
import { listedWeeks } from './replica/weeks.ts';
import type { RouteLister, RouteSource } from './routes.ts';

const toPages = (paths: Iterable<string>): { path: string; kind: 'page' }[] =>
  Array.from(paths, (path) => ({ path, kind: 'page' }));

const pages = (...paths: readonly Iterable<string>[]): ReturnType<RouteLister> => ({
  routes: toPages(paths.flatMap((some) => [...some])),
  sources: [],
});

/** What pages there are: parts that are listed alone, so that a change lists only those that it touches. */
export const pageSources = {
  pages: () => ({
    routes: toPages([
      homePath,
      newsPath,
      topicsPath,
      noticesPath,
      documentsPath,
      videosPath,
      schedulePath,
      albumsPath,
      aboutPath,
      searchPath,
    ]),
    sources: [
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
    return pages([categoryPath(category)], ...months);
  },

  noticeYears: (reader) => ({
    routes: [],
    sources: reader.view(noticeYears).map((year) => ['noticeYear', year]),
  }),
  noticeYear: (reader, year = '') =>
    pages(
      listPagesOf(reader.count('noticesByYear', year), (page) => noticesYearPath(year, page)),
      listDated(reader, `notice/${year}`).map(noticePath),
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
