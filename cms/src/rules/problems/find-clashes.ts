import { foldVietnamese } from '@portal/shared-types';
import { getText, rowsOf, type Entry, type Fields } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { formatMinutes, isSession, readMinutes, toSpan } from '../form/session-hours.ts';
import { nameUpToThree, type Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';

export const scheduleUid = 'api::schedule.schedule';
/** What can be at one place at a time only, and how a clash is told. */
export const once = { chair: 'schedule.chairBusy', place: 'schedule.placeTaken' } as const;

/**
 * Nobody chairs two things at once, and no room holds two. Internal rows count too; cancelled and postponed ones do
 * not take place. What ends as another begins is no clash.
 */
export function createFindClashes({ strapi }: RuleParts): FindProblems {
  return async (uid, entry) => {
    const span = toSpan(entry);
    if (uid !== scheduleUid || !takesPlace(entry) || span === undefined || getText(entry, 'date') === '')
      return [];
    const sameDay = await rowsOf(strapi, scheduleUid).findMany({
      where: {
        date: entry['date'],
        publishedAt: { $notNull: true },
        documentId: { $ne: entry['documentId'] ?? '' },
      },
      orderBy: [{ startTime: 'asc' }, { id: 'asc' }],
    });
    const atOnce = sameDay.filter((row) => {
      const other = toSpan(row);
      return takesPlace(row) && other !== undefined && span.from < other.to && other.from < span.to;
    });
    return Object.entries(once).flatMap(([field, key]): Problem[] => {
      const value = getText(entry, field);
      const same = atOnce.filter(
        (row) => value !== '' && foldVietnamese(getText(row, field)) === foldVietnamese(value),
      );
      if (same.length === 0) return [];
      const values = { label: labelOf(uid, field), value, rows: nameUpToThree(same.map(describeRow)) };
      return [{ path: [field], message: say(key, values) }];
    });
  };
}

/** @returns whether a row needs its people and its room at all */
export const takesPlace = (row: Fields): boolean =>
  row['change'] !== 'cancelled' && row['change'] !== 'postponed';

/** Times, or the session, and the content: by these an editor finds the row. */
const describeRow = (row: Entry): string => `${describeTimes(row)}: ${getText(row, 'content')}`;

/** @returns the times of a row, or its session where it has none */
export function describeTimes(row: Fields): string {
  const [start, end] = [readMinutes(row, 'startTime'), readMinutes(row, 'endTime')];
  const session = row['session'];
  const times = [start, end].filter((time) => time !== undefined).map(formatMinutes);
  return times.length > 0 || !isSession(session) ? times.join('–') : say(`session.${session}`);
}
