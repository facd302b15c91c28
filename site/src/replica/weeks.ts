import { daysOfIsoWeek, isoWeekOf, vietnamDay } from '@portal/shared-types';

import { listPrefixes } from './prefixes.ts';
import type { Reader } from './reader.ts';

/** @returns the ISO week that readers are in, `yyyy-Www` */
export const readThisWeek = (reader: Reader): string => isoWeekOf(vietnamDay(reader.asOf()));

/** @returns the week before or after one */
export function stepWeek(week: string, step: 1 | -1): string {
  const days = daysOfIsoWeek(week);
  const edge = Date.parse((step === 1 ? days.at(-1) : days[0]) ?? '');
  return isoWeekOf(new Date(edge + step * 86_400_000).toISOString().slice(0, 10));
}

/** @returns the weeks that have a page: those with rows, this one, the last and the next; newest first */
export function listWeeks(reader: Reader): string[] {
  const thisWeek = readThisWeek(reader);
  const weeks = [
    ...listPrefixes(reader, 'scheduleWeeks', ''),
    stepWeek(thisWeek, 1),
    thisWeek,
    stepWeek(thisWeek, -1),
  ];
  return [...new Set(weeks)].sort().reverse();
}
