import { formatVietnamDate, startOfVietnamDay, toVietnamDate } from '@portal/shared-types';

import { t } from '../i18n/t.ts';

/** @returns the name of an ISO weekday, 1 Monday – 7 Sunday */
export function toWeekdayName(weekday: number): string {
  const names = [
    t('weekday.monday'),
    t('weekday.tuesday'),
    t('weekday.wednesday'),
    t('weekday.thursday'),
    t('weekday.friday'),
    t('weekday.saturday'),
    t('weekday.sunday'),
  ];
  return names[weekday - 1] ?? '';
}

/** @returns the name of the weekday in Vietnam at an instant */
export const weekdayOf = (instant: string): string => toWeekdayName(toVietnamDate(instant).weekday);

/** @param day calendar date, `yyyy-mm-dd`  @returns `dd/mm/yyyy` */
export const formatDay = (day: string): string => formatVietnamDate(startOfVietnamDay(day));

/** @param day calendar date, `yyyy-mm-dd`  @returns `dd/mm` */
export const formatShortDay = (day: string): string => formatDay(day).slice(0, 5);

/**
 * What ends at midnight ends with the day before: readers are told the last day.
 *
 * @param end instant
 * @returns an instant of the last day before it
 */
export const lastDayBefore = (end: string): string => new Date(Date.parse(end) - 1).toISOString();
