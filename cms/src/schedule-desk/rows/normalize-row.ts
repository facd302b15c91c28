import { formatDay, readNamedDay } from '../sheet/find-dates.ts';
import { readSession, readTimes, sessionOfTime } from '../sheet/read-times.ts';
import { toDay } from '../sheet/read-week.ts';
import { enumWords } from '../../i18n/enum-words.ts';
import type { TypedRow } from './typed-row.ts';

/**
 * Brings what can be read to one spelling: `23/11/2026`, `Sáng`, `07:30–09:00`. What cannot is left for the editor.
 *
 * @param monday of the week to which a day without a date belongs
 * @param carried part of the day of the rows above; a time of its own is stronger
 */
export function normalizeRow(row: TypedRow, monday: string, carried = ''): TypedRow {
  const day = toDay(readNamedDay(row.date), monday);
  const stated = readSession(row.session) ?? readSession(row.time);
  const above = readSession(carried);
  const times = readTimes(row.time, stated ?? above);
  const session =
    stated ??
    (row.session !== '' ? undefined : times?.start === undefined ? above : followTime(times.start, above));
  return {
    ...row,
    date: typeof day === 'string' ? formatDay(day) : row.date,
    session: session === undefined ? row.session : enumWords[session],
    time: times === undefined ? row.time : [times.start, times.end].filter(isText).join('–'),
    visibility: row.visibility === '' ? enumWords.public : row.visibility,
  };
}

function followTime(start: string, above: ReturnType<typeof readSession>): ReturnType<typeof readSession> {
  return above === 'allDay' ? above : sessionOfTime(start);
}

const isText = (text: string | undefined): text is string => text !== undefined;
