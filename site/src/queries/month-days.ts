import { newsMonthPath, startOfVietnamDay, toVietnamDate, vietnamDay } from '@portal/shared-types';

import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import { pageOfPlace } from '../routes.ts';

/** A day of a month in its calendar. */
export interface MonthDay {
  /** from 1 */
  day: number;
  /** where the first article posted on it stands; null on a day without */
  path: string | null;
  /** articles posted on it */
  count?: number;
}

/** The days of a month from Monday to Sunday, a week a row; null where the month before or after has the place. */
type Weeks = readonly (readonly (MonthDay | null)[])[];

/** @returns the id of the first article of a day in a list of its month */
export const toDayId = (day: number): string => `ngay-${String(day)}`;

/** @returns the day of the month on which an article was posted */
export const dayOfMonth = (instant: string): number => Number(toVietnamDate(instant).day);

/**
 * @param month `yyyy-mm`
 * @param counted with how many articles each day has; each new article changes the page that shows them
 */
export const readMonthDays = (reader: Reader, month: string, counted: boolean): Weeks =>
  reader.view(counted ? daysOfNews : linksOfDays, month);

/** For the many pages that a month may have. */
export const linksOfDays = defineView('linksOfDays', (reader, month: string): Weeks =>
  reader.view(daysOfNews, month).map((week) => week.map((one) => one && { day: one.day, path: one.path })),
);

export const daysOfNews = defineView('daysOfNews', (reader, month: string): Weeks => {
  const posted = reader
    .list('articlesByMonth', month, { order: 'desc' })
    .map(({ sort }, place) => ({ date: vietnamDay(sort.split('|')[0] ?? ''), place }));
  const byDate = Map.groupBy(posted, ({ date }) => date);
  const days = listDates(month).map((date, index): MonthDay => {
    const found = byDate.get(date) ?? [];
    const page = pageOfPlace(found[0]?.place ?? 0, posted.length);
    const path = found.length === 0 ? null : `${newsMonthPath(month, page)}#${toDayId(index + 1)}`;
    return { day: index + 1, path, count: found.length };
  });
  const { weekday } = toVietnamDate(startOfVietnamDay(`${month}-01`));
  const places = [...Array<null>(weekday - 1).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => week * 7);
  return weeks.map((from) => Array.from({ length: 7 }, (_, at) => places[from + at] ?? null));
});

/** @returns every date of a month, `yyyy-mm-dd` */
function listDates(month: string): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}
