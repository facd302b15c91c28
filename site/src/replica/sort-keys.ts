import { foldVietnamese, startOfVietnamDay, vietnamMonth, toVietnamDate } from '@portal/shared-types';

/** A month of first publication as URLs have it, `yyyy/mm`. */
export const toPathMonth = (pathDate: string): string => vietnamMonth(pathDate).replace('-', '/');

/** The year of first publication as URLs have it. */
export const toPathYear = (pathDate: string): string => toVietnamDate(pathDate).year;

/** Sorts by what readers type: without marks. */
export const byName = (name: string, id: string): string => `${foldVietnamese(name)}|${id}`;

/** Sorts by the place that editors gave, then by name. */
export function byOrder(order: number, name: string, id: string): string {
  // Shifted so that negative numbers sort first as text.
  return `${String(order + 2_147_483_648).padStart(10, '0')}|${byName(name, id)}`;
}

/**
 * @param dates dates `yyyy-mm-dd` and instants, the best first
 * @returns the first that is there, as an instant, so that both compare as text
 */
export function firstInstant(...dates: readonly (string | null)[]): string {
  const found = dates.find((date) => date !== null) ?? '';
  return found.length === 10 ? startOfVietnamDay(found) : found;
}

const sessionOrder = { allDay: 0, morning: 1, afternoon: 2, evening: 3 } as const;

/** Sorts a week's schedule: what lasts all day first, then through the day; a row without a time before those with one. */
export const bySession = (
  row: { date: string; session: keyof typeof sessionOrder; startTime: string | null },
  id: string,
): string => `${row.date}|${String(sessionOrder[row.session])}|${row.startTime ?? ''}|${id}`;
