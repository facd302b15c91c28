import { monthsOfNews } from '../replica/months.ts';
import type { Reader } from '../replica/reader.ts';

/** @returns the years in which there are articles, newest first, four digits each */
export const listYears = (reader: Reader): string[] => [
  ...new Set(reader.view(monthsOfNews).map((month) => month.slice(0, 4))),
];

/**
 * @param year four digits
 * @returns the months of that year that have articles, `yyyy-mm`, newest first
 */
export const listMonthsOfYear = (reader: Reader, year: string): string[] =>
  reader.view(monthsOfNews).filter((month) => month.startsWith(`${year}-`));

/** @returns the same months, and how many articles each has */
export const countMonthsOfYear = (reader: Reader, year: string): { month: string; count: number }[] =>
  listMonthsOfYear(reader, year).map((month) => ({ month, count: reader.count('articlesByMonth', month) }));

/** @returns `yyyy-mm`, or undefined where the URL names no month */
export function toMonth(year: string | undefined, month: string | undefined): string | undefined {
  const text = `${year ?? ''}-${month ?? ''}`;
  return /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/**
 * @param month `yyyy-mm`
 * @returns its parts, as the texts of the site want them
 */
export const splitMonth = (month: string): { year: string; month: string } => ({
  year: month.slice(0, 4),
  month: month.slice(5, 7),
});
