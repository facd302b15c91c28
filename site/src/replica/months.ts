import { listPrefixes } from './prefixes.ts';
import type { Reader } from './reader.ts';

/**
 * Lists the months in which articles were first published, newest first.
 *
 * @param category documentId; without it, of all articles
 * @param year four digits; without it, of all years
 * @returns months as `yyyy-mm`
 */
export const listMonths = (
  reader: Reader,
  { category, year }: { category?: string; year?: string } = {},
): string[] =>
  listPrefixes(
    reader,
    category === undefined ? 'monthsOfArticles' : 'monthsOfCategory',
    category ?? '',
    year === undefined ? '' : `${year}-`,
  );

/** @returns the years in which notices were first published, newest first */
export const listNoticeYears = (reader: Reader): string[] => listPrefixes(reader, 'yearsOfNotices', '');

/** @returns the years in which documents were first published, newest first */
export const listDocumentYears = (reader: Reader): string[] => listPrefixes(reader, 'yearsOfDocuments', '');
