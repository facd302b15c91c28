import {
  aboutPath,
  albumPath,
  albumsPath,
  articlePath,
  categoryMonthPath,
  categoryPath,
  documentPath,
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
  topicPath,
  topicsPath,
  videoPath,
  videosPath,
} from '@portal/shared-types';

import { listPagesOf } from './list-pages.ts';
import { listDocumentYears, listMonths, listNoticeYears } from './replica/months.ts';
import type { Reader } from './replica/reader.ts';
import { listWeeks } from './replica/weeks.ts';
import { documentCuts } from './document-cuts.ts';

/** Lists the path of every page that shows content, each once, in a fixed order. */
export function* listPagePaths(reader: Reader): Generator<string> {
  yield homePath;
  yield* listNewsPaths(reader);
  yield* listCategoryPaths(reader);
  yield topicsPath;
  for (const slug of listSlugs(reader, 'topic')) yield topicPath({ slug });
  yield* listNoticePaths(reader);
  yield* listDocumentPaths(reader);
  yield videosPath;
  for (const slug of listSlugs(reader, 'video')) yield videoPath({ slug });
  yield schedulePath;
  for (const week of listWeeks(reader)) yield scheduleWeekPath(week);
  yield albumsPath;
  for (const slug of listSlugs(reader, 'album')) yield albumPath({ slug });
  yield aboutPath;
  for (const slug of listSlugs(reader, 'page')) yield pagePath({ slug });
}

function* listNewsPaths(reader: Reader): Generator<string> {
  yield newsPath;
  const months = listMonths(reader);
  for (const year of new Set(months.map((month) => month.slice(0, 4)))) yield newsYearPath(year);
  for (const month of months) {
    yield* listPagesOf(reader.count('articlesByMonth', month), (page) => newsMonthPath(month, page));
  }
  for (const dated of listDated(reader, 'article')) yield articlePath(dated);
}

function* listCategoryPaths(reader: Reader): Generator<string> {
  for (const { id } of reader.list('categories', '')) {
    const category = reader.get('category', id, ['slug']);
    if (!category) continue;
    yield categoryPath(category);
    for (const month of listMonths(reader, { category: id })) {
      const total = reader.count('articlesByCategoryMonth', `${id}/${month}`);
      yield* listPagesOf(total, (page) => categoryMonthPath(category, month, page));
    }
  }
}

function* listNoticePaths(reader: Reader): Generator<string> {
  yield noticesPath;
  for (const year of listNoticeYears(reader)) {
    yield* listPagesOf(reader.count('noticesByYear', year), (page) => noticesYearPath(year, page));
  }
  for (const dated of listDated(reader, 'notice')) yield noticePath(dated);
}

function* listDocumentPaths(reader: Reader): Generator<string> {
  yield documentsPath;
  for (const year of listDocumentYears(reader)) {
    yield* listPagesOf(reader.count('documentsByYear', year), (page) => documentsYearPath(year, page));
  }
  for (const cut of documentCuts) yield* cut.listPaths(reader);
  for (const dated of listDated(reader, 'document')) yield documentPath(dated);
}

function listDated(
  reader: Reader,
  type: 'article' | 'notice' | 'document',
): { pathDate: string; slug: string }[] {
  return reader.list('paths', type).map(({ sort }) => {
    const [pathDate = '', slug = ''] = sort.split('|');
    return { pathDate, slug };
  });
}

function listSlugs(reader: Reader, type: 'topic' | 'video' | 'album' | 'page'): string[] {
  return reader.list('paths', type).map(({ sort }) => sort);
}
