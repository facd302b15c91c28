import { daysOfIsoWeek, isoWeekOf, vietnamDay } from '@portal/shared-types';

import { listPrefixes } from './prefixes.ts';
import { defineView } from './view.ts';

/** The ISO week that readers are in, `yyyy-Www`. */
export const thisWeek = defineView('thisWeek', (reader) => isoWeekOf(vietnamDay(reader.asOf())));

/** @returns the week before or after one */
export function stepWeek(week: string, step: 1 | -1): string {
  const days = daysOfIsoWeek(week);
  const edge = Date.parse((step === 1 ? days.at(-1) : days[0]) ?? '');
  return isoWeekOf(new Date(edge + step * 86_400_000).toISOString().slice(0, 10));
}

/** The weeks that have a page: those with rows, this one, the last and the next; newest first. */
export const listedWeeks = defineView('listedWeeks', (reader) => {
  const now = reader.view(thisWeek);
  const weeks = [...listPrefixes(reader, 'scheduleWeeks', ''), stepWeek(now, 1), now, stepWeek(now, -1)];
  return [...new Set(weeks)].sort().reverse();
});
