import { foldVietnamese } from '@portal/shared-types';
import type { Fields } from '../../entries.ts';
import { enumWords } from '../../i18n/enum-words.ts';
import { say } from '../../i18n/vi.ts';
import { formatDay, readNamedDay } from '../sheet/find-dates.ts';
import { readSession, readTimes } from '../sheet/read-times.ts';
import { toDay, type DayProblem } from '../sheet/read-week.ts';
import type { DeskField, TypedRow } from './typed-row.ts';

/** What an editor mends before a row can be saved. */
export interface FieldProblem {
  readonly field: DeskField;
  readonly message: string;
}

/**
 * @param monday of the week to which a day without a date belongs
 * @returns the fields of an entry as stored, and what of the row cannot be understood; what is only missing is told by
 *   the rules of the type
 */
export function toFields(row: TypedRow, monday: string): { fields: Fields; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const day = row.date === '' ? null : toDay(readNamedDay(row.date), monday);
  if (day !== null && typeof day !== 'string')
    problems.push({ field: 'date', message: sayOfDay(day, row.date) });
  const session = readSession(row.session);
  if (session === undefined && row.session !== '')
    problems.push({ field: 'session', message: say('desk.sessionUnread', { text: row.session }) });
  const times = readTimes(row.time, session);
  if (times === undefined)
    problems.push({ field: 'time', message: say('desk.timeUnread', { text: row.time }) });
  const visibility = readVisibility(row.visibility);
  if (visibility === undefined)
    problems.push({ field: 'visibility', message: say('desk.visibilityUnread', { text: row.visibility }) });
  return {
    problems,
    fields: {
      date: typeof day === 'string' ? day : null,
      session: session ?? null,
      startTime: toStored(times?.start),
      endTime: toStored(times?.end),
      content: row.content,
      chair: row.chair,
      attendees: row.attendees,
      place: row.place,
      preparingUnit: row.preparingUnit,
      note: row.note,
      visibility: visibility ?? null,
    },
  };
}

const toStored = (time: string | undefined): string | null => (time === undefined ? null : `${time}:00.000`);

const weekdayKeys = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const;

function sayOfDay(problem: DayProblem, text: string): string {
  switch (problem.kind) {
    case 'unreadable':
      return say('desk.dateUnread', { text });
    case 'noSuchDay':
      return say('desk.noSuchDay', { text });
    case 'otherWeekday':
      return say('desk.otherWeekday', {
        date: formatDay(problem.date),
        weekday: say(weekdayKeys[problem.weekday - 1] ?? 'weekday.7'),
      });
  }
}

/** Nothing means everybody may read it, as in the form. */
function readVisibility(text: string): 'public' | 'internal' | undefined {
  const folded = foldVietnamese(text);
  if (folded === '' || folded === foldVietnamese(enumWords.public)) return 'public';
  return folded === foldVietnamese(enumWords.internal) ? 'internal' : undefined;
}
