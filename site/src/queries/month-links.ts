import { categoryMonthPath, newsMonthPath, newsYearPath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import { monthsOfCategory, monthsOfNews } from '../replica/months.ts';
import type { Reader } from '../replica/reader.ts';
import type { Link } from './chrome.ts';
import { countMonthsOfYear, listMonthsOfYear, listYears, splitMonth } from './months.ts';

/** @returns links to the years of all news, newest first */
export const readYearLinks = (reader: Reader): Link[] =>
  listYears(reader).map((year) => ({ name: t('year.short', { year }), path: newsYearPath(year) }));

const toMonthLink = (month: string): Link => ({
  name: t('month.shortWithYear', splitMonth(month)),
  path: newsMonthPath(month),
});

/**
 * @returns links to the months of the year with how many articles each has, newest first; each new article changes the
 *   page that shows them
 */
export const readCountedMonthLinks = (reader: Reader, year: string): (Link & { note: string })[] =>
  countMonthsOfYear(reader, year).map(({ month, count }) => ({
    ...toMonthLink(month),
    note: t('month.count', { count }),
  }));

/** @returns links to the months of the year, newest first, for the hundreds of pages that its lists may have */
export const readMonthLinks = (reader: Reader, year: string): Link[] =>
  listMonthsOfYear(reader, year).map(toMonthLink);

/** @returns links to the months of a category, newest first */
export const readCategoryMonthLinks = (reader: Reader, category: { id: string; slug: string }): Link[] =>
  reader.view(monthsOfCategory, category.id).map((month) => ({
    name: t('month.shortWithYear', splitMonth(month)),
    path: categoryMonthPath(category, month),
  }));

/** @returns links to the last months of news, newest first; they do not depend on how many articles there are */
export const readLastMonthLinks = (reader: Reader, months: number): Link[] =>
  reader.view(monthsOfNews).slice(0, months).map(toMonthLink);
