import { daysOfIsoWeek, scheduleWeekPath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import { listedWeeks, thisWeek } from '../replica/weeks.ts';
import { formatDay, formatShortDay } from './calendar.ts';
import type { Link } from './chrome.ts';

/** A week in the words of the site. */
export interface WeekWords {
  /** number of the week, without a leading zero */
  week: string;
  /** the week's year, four digits */
  year: string;
  /** its Monday, `dd/mm/yyyy` */
  from: string;
  /** its Sunday, `dd/mm/yyyy` */
  to: string;
}

/** @param week ISO week, `yyyy-Www` */
export function toWeekWords(week: string): WeekWords {
  const days = daysOfIsoWeek(week);
  return {
    week: String(Number(week.slice(6))),
    year: week.slice(0, 4),
    from: formatDay(days[0] ?? ''),
    to: formatDay(days[6] ?? ''),
  };
}

/** The weeks around one that have pages. */
export interface NearWeeks {
  earlier: Link | undefined;
  /** whether it is the one that readers are in */
  isThisWeek: boolean;
  later: Link | undefined;
}

/** @returns the ISO week that readers are in */
export const readThisWeek = (reader: Reader): string => reader.view(thisWeek);

/** @param week ISO week from a URL  @returns whether there is a page of it */
export const isListedWeek = (reader: Reader, week: string | undefined): week is string =>
  week !== undefined && reader.view(weekIsListed, week);

export const weekIsListed = defineView('weekIsListed', (reader, week: string) =>
  reader.view(listedWeeks).includes(week),
);

/** @returns the nearest weeks with a page before and after one */
export const readNearWeeks = (reader: Reader, week: string): NearWeeks => reader.view(nearWeeks, week);

export const nearWeeks = defineView('nearWeeks', (reader, week: string): NearWeeks => {
  const weeks = reader.view(listedWeeks);
  const at = weeks.indexOf(week);
  const [later, earlier] = [weeks[at - 1], weeks[at + 1]];
  return {
    earlier: earlier === undefined ? undefined : toWeekLink(earlier),
    isThisWeek: week === readThisWeek(reader),
    later: later === undefined ? undefined : toWeekLink(later),
  };
});

function toWeekLink(week: string): Link {
  const days = daysOfIsoWeek(week);
  const name = t('schedule.weekLink', {
    week: toWeekWords(week).week,
    from: formatShortDay(days[0] ?? ''),
    to: formatShortDay(days[6] ?? ''),
  });
  return { name, path: scheduleWeekPath(week) };
}
