import { isoWeekOf, daysOfIsoWeek, startOfVietnamDay, vietnamDay } from '@portal/shared-types';
import type { Database } from 'better-sqlite3';

/**
 * Finds the last instant that has passed at which something changes only by time: an instant of the agenda, or Monday
 * 00:00 in Vietnam, when the week of the schedule changes. It follows from the content and the time alone, so every
 * replica of the same content says the same.
 *
 * @param database an open replica
 * @param now ms since the epoch
 * @returns an ISO instant
 */
export function findAsOf(database: Database, now: number): string {
  const instant = new Date(now).toISOString();
  const passed = database
    .prepare<[string], string>(
      "SELECT sort FROM place WHERE name = 'agenda' AND key = '' AND sort < ? ORDER BY sort DESC LIMIT 1",
    )
    .pluck()
    // `~` sorts above the `|` that follows an instant.
    .get(`${instant}~`);
  return toAsOf(passed, now);
}

/** @param passed sort key of the agenda's last place that is not after now */
export function toAsOf(passed: string | undefined, now: number): string {
  const onAgenda = passed?.split('|', 1)[0] ?? '';
  const monday = toLastMonday(now);
  return onAgenda > monday ? onAgenda : monday;
}

function toLastMonday(now: number): string {
  const [monday = ''] = daysOfIsoWeek(isoWeekOf(vietnamDay(now)));
  return startOfVietnamDay(monday);
}
