import { daysOfIsoWeek, foldVietnamese } from '@portal/shared-types';
import { addDays, findDates, nearestDate, toCalendarDate, weekdayOf, type NamedDay } from './find-dates.ts';

const shortRange =
  /(?<!\d)(\d{1,2})\s*(?:-|–|den)\s*(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{4}))?(?!\d)/;
const weekNumber = /\btuan\s*(?:thu\s*|so\s*)?(\d{1,2})(?!\d)(?!\s*[/.-]\s*\d{1,2}(?!\d))/;
const fullYear = /(?<!\d)(20\d{2})(?!\d)/;

/**
 * Reads the heading over a sheet, such as `LICH CÔNG TÁC TUAN 48 (tu ngay 23/11 den ngay 29/11/2026)`.
 *
 * @param today decides about a year that is missing
 * @returns the Monday of the week, or undefined when the text names none
 */
export function readWeekHeading(text: string, today: string): string | undefined {
  const folded = foldVietnamese(text);
  if (!/\b(?:tuan|tu ngay|tu|lich)\b/.test(folded)) return undefined;
  const last = readLastDay(folded);
  if (last !== undefined) {
    const date = toDate(last, today);
    return date === undefined ? undefined : mondayOf(date);
  }
  const week = weekNumber.exec(folded)?.[1];
  if (week === undefined) return undefined;
  const year = fullYear.exec(folded)?.[1] ?? today.slice(0, 4);
  try {
    return daysOfIsoWeek(`${year}-W${week.padStart(2, '0')}`)[0];
  } catch {
    return undefined;
  }
}

/** The end of a week carries the year more often than its beginning. */
function readLastDay(folded: string): NamedDay | undefined {
  const [, , day, month, year] = shortRange.exec(folded) ?? [];
  if (day !== undefined && Number(month) <= 12)
    return { day: Number(day), month: Number(month), ...(year !== undefined && { year: Number(year) }) };
  return findDates(folded).findLast(({ month }) => month !== undefined && month <= 12);
}

function toDate({ day = 0, month = 0, year }: NamedDay, near: string): string | undefined {
  return year === undefined ? nearestDate(month, day, near) : toCalendarDate(year, month, day);
}

export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** Why a day cannot be told; its facts fill the message. */
export type DayProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'noSuchDay' }
  | { readonly kind: 'otherWeekday'; readonly date: string; readonly weekday: number };

/**
 * @param monday of the week that the sheet is about; it gives what the cell leaves out
 * @returns `yyyy-mm-dd`, or why it cannot be told
 */
export function toDay(named: NamedDay | undefined, monday: string): string | DayProblem {
  if (named === undefined) return { kind: 'unreadable' };
  const { day, weekday } = named;
  if (day === undefined) return weekday === undefined ? { kind: 'unreadable' } : addDays(monday, weekday - 1);
  const date = toDate(named, monday);
  if (date === undefined) return { kind: 'noSuchDay' };
  if (weekday !== undefined && weekdayOf(date) !== weekday)
    return { kind: 'otherWeekday', date, weekday: weekdayOf(date) };
  return date;
}
