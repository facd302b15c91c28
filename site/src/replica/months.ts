import { listPrefixes } from './prefixes.ts';
import { defineView } from './view.ts';

/** The months in which articles were first published, `yyyy-mm`, newest first. */
export const monthsOfNews = defineView('monthsOfNews', (reader) =>
  listPrefixes(reader, 'monthsOfArticles', ''),
);

/** The months in which articles of a category were first published, `yyyy-mm`, newest first. Argument: documentId. */
export const monthsOfCategory = defineView('monthsOfCategory', (reader, category: string) =>
  listPrefixes(reader, 'monthsOfCategory', category),
);

/** The months that have a sitemap, newest first. Argument: `DatedType`. */
export const monthsOfSitemap = defineView('monthsOfSitemap', (reader, type: string) =>
  listPrefixes(reader, 'sitemap', type),
);

/** The years in which notices were first published, newest first. */
export const noticeYears = defineView('noticeYears', (reader) => listPrefixes(reader, 'yearsOfNotices', ''));

/** The years in which documents were first published, newest first. */
export const documentYears = defineView('documentYears', (reader) =>
  listPrefixes(reader, 'yearsOfDocuments', ''),
);
