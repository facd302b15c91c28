import { foldVietnamese, startOfVietnamDay, vietnamDay } from '@portal/shared-types';

const dayMs = 24 * 60 * 60 * 1000;

/** A day as a sheet names it: any of its parts may be missing. */
export interface NamedDay {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** 1 Monday – 7 Sunday */
  readonly weekday?: number;
}

const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const wordOfWeekday = new RegExp(`\\b(?:thu|t)[ .]*([2-7]|${weekdays.join('|')})\\b`);
const numberOfWeekday = /\b(?:thu|t)[ .]*[2-7](?!\d)/g;
const sunday = /\b(?:chu nhat|c\.?n)\b/;
const inDigits = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?!\d)/g;
const inWords = /(?<!\d)(\d{1,2})\s*thang\s*(\d{1,2})(?:\s*,?\s*nam\s*(\d{4}))?(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/**
 * @param text such as `Thu Hai, 23/11`, `T2 (23.11.2026)`, `ngay 23 thang 11 nam 2026`, `Chu nhat`
 * @returns what it says of the day, or undefined when it names none
 */
export function readNamedDay(text: string): NamedDay | undefined {
  const weekday = readWeekday(text);
  const [first] = findDates(text);
  if (first === undefined && weekday === undefined) return undefined;
  return { ...first, ...(weekday !== undefined && { weekday }) };
}

/** @returns every date in a text, in its order, such as both ends of a week */
export function findDates(text: string): NamedDay[] {
  const folded = foldVietnamese(text).replace(numberOfWeekday, ' ');
  const isoDates = [...folded.matchAll(iso)].map(([, year, month, day]) => toNamedDay(day, month, year));
  if (isoDates.length > 0) return isoDates;
  return [...folded.matchAll(inWords), ...folded.matchAll(inDigits)]
    .sort((one, other) => one.index - other.index)
    .map(([, day, month, year]) => toNamedDay(day, month, year));
}

function toNamedDay(day = '', month = '', year?: string): NamedDay {
  const fullYear = year?.length === 2 ? `20${year}` : year;
  return {
    day: Number(day),
    month: Number(month),
    ...(fullYear !== undefined && { year: Number(fullYear) }),
  };
}

function readWeekday(text: string): number | undefined {
  const folded = foldVietnamese(text);
  if (sunday.test(folded)) return 7;
  const name = wordOfWeekday.exec(folded)?.[1];
  if (name === undefined) return undefined;
  return /\d/.test(name) ? Number(name) - 1 : weekdays.indexOf(name) + 1;
}

/** @returns `yyyy-mm-dd`, or undefined when there is no such day */
export function toCalendarDate(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  try {
    return vietnamDay(startOfVietnamDay(date)) === date ? date : undefined;
  } catch {
    return undefined;
  }
}

/** @returns 1 Monday – 7 Sunday */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** @param days may be negative */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** @returns the date of that day and month that is nearest to another date */
export function nearestDate(month: number, day: number, near: string): string | undefined {
  const year = Number(near.slice(0, 4));
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(near));
  return [year - 1, year, year + 1]
    .map((candidate) => toCalendarDate(candidate, month, day))
    .filter((date) => date !== undefined)
    .sort((one, other) => distance(one) - distance(other))[0];
}

/** @returns `dd/mm/yyyy` */
export const formatDay = (date: string): string => date.split('-').reverse().join('/');
