import { daysOfIsoWeek, formatVietnamDate, isoWeekOf, startOfVietnamDay } from '@portal/shared-types';

const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

const offsetPattern = /^(monday)?([+-]\d+)(?: (\d{2}):(\d{2}))?$/;

/**
 * Dates of the seed are offsets from the day of seeding, such as `-3`, `+14 17:30`, or from the Monday of its week,
 * such as `monday+9`; so this week is never empty and no meeting falls on a Sunday.
 *
 * @param seedDate day that counts as today, `yyyy-mm-dd`
 * @returns the instant in milliseconds; a day begins at midnight in Vietnam
 * @throws Error when the text is no offset
 */
function toMs(offset: string, seedDate: string): number {
  const [, monday, days, hours = '00', minutes = '00'] = offsetPattern.exec(offset) ?? [];
  if (days === undefined) throw new Error(`seed: "${offset}" is no offset such as -3 or +14 17:30`);
  const from = monday === undefined ? seedDate : (daysOfIsoWeek(isoWeekOf(seedDate))[0] ?? seedDate);
  const midnight = Date.parse(startOfVietnamDay(from)) + Number(days) * dayMs;
  return midnight + (Number(hours) * 60 + Number(minutes)) * minuteMs;
}

/** @returns ISO 8601 instant in UTC */
export function toInstant(offset: string, seedDate: string): string {
  return new Date(toMs(offset, seedDate)).toISOString();
}

/** @returns calendar date in Vietnam, `yyyy-mm-dd` */
export function toDay(offset: string, seedDate: string): string {
  const [day = '', month = '', year = ''] = formatVietnamDate(toMs(offset, seedDate)).split('/');
  return `${year}-${month}-${day}`;
}

/** @returns the text with `{day +3}` as dd/mm/yyyy, `{month +3}` as mm/yyyy and `{year +3}` as yyyy */
export function fillDates(text: string, seedDate: string): string {
  return text.replace(/\{(day|month|year) ([^}]+)\}/g, (_whole, part: string, offset: string) =>
    formatVietnamDate(toMs(offset, seedDate)).slice(starts[part]),
  );
}

const starts: Readonly<Record<string, number>> = { day: 0, month: 3, year: 6 };
