import { daysOfIsoWeek, startOfVietnamDay, toVietnamDate } from '@portal/shared-types';

import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';

type Schedule = Entries['schedule'];

/** One row of the schedule as readers see it. */
export interface ScheduleRow extends Pick<
  Schedule,
  | 'startTime'
  | 'endTime'
  | 'content'
  | 'chair'
  | 'attendees'
  | 'place'
  | 'preparingUnit'
  | 'note'
  | 'change'
  | 'changeNote'
> {
  id: string;
  /** name of the unit whose schedule it belongs to */
  unit: string | undefined;
}

/** What happens in one part of a day. */
export interface SessionRows {
  session: Schedule['session'];
  rows: ScheduleRow[];
}

/** One day of a week. */
export interface ScheduleDay {
  /** calendar date */
  date: string;
  /** 1 Monday – 7 Sunday */
  weekday: number;
  sessions: SessionRows[];
  /** rows of all its sessions */
  count: number;
}

/** What readers see of a row. */
export const scheduleRowFields = [
  'date',
  'session',
  'startTime',
  'endTime',
  'content',
  'chair',
  'attendees',
  'place',
  'preparingUnit',
  'unit',
  'note',
  'change',
  'changeNote',
] as const satisfies readonly (keyof Schedule)[];

/**
 * @param week ISO week, `yyyy-Www`
 * @returns its seven days from Monday, empty ones included
 */
export function readScheduleWeek(reader: Reader, week: string): ScheduleDay[] {
  const rows = reader.list('schedulesByWeek', week).flatMap(({ id }) => {
    const row = reader.get('schedule', id, scheduleRowFields);
    if (row === undefined) return [];
    const { unit, date, session, ...shown } = row;
    const name = unit === null ? undefined : reader.get('unit', unit, ['name'])?.name;
    return [{ date, session, row: { ...shown, id, unit: name } }];
  });
  return daysOfIsoWeek(week).map((date) => {
    const ofDay = rows.filter((one) => one.date === date);
    const sessions = Map.groupBy(ofDay, ({ session }) => session);
    return {
      date,
      weekday: toVietnamDate(startOfVietnamDay(date)).weekday,
      sessions: [...sessions].map(([session, found]) => ({ session, rows: found.map(({ row }) => row) })),
      count: ofDay.length,
    };
  });
}
