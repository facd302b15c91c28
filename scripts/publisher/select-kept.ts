import { toVietnamDate } from '@portal/shared-types';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface Dated {
  id: string;
  /** ISO instant at which readers first got it */
  since: string;
}

/**
 * Says which releases stay: all that were live in the last hour, what was live at each full hour of the last day and at
 * each midnight in Vietnam of the last 14 days, the newest two, and those named.
 *
 * @param releases oldest first
 * @param now ms
 * @param always ids that stay whatever their age: the live one, a held one
 */
export function selectKept(releases: readonly Dated[], now: number, always: readonly string[]): Set<string> {
  const kept = new Set(always);
  for (const { id } of releases.slice(-2)) kept.add(id);
  const marks = [...listMarks(now, hourMs, 24, 0), ...listMarks(now, dayMs, 14, vietnamOffsetMs())];
  releases.forEach(({ id, since }, index) => {
    const from = Date.parse(since);
    const next = releases[index + 1];
    const until = next ? Date.parse(next.since) : Number.POSITIVE_INFINITY;
    const wasLive = (instant: number): boolean => from <= instant && instant < until;
    if (until > now - hourMs || marks.some(wasLive)) kept.add(id);
  });
  return kept;
}

/** @returns the last `count` multiples of `step` up to now; fixed points, so that thinning twice keeps the same */
function listMarks(now: number, step: number, count: number, offset: number): number[] {
  const newest = Math.floor((now + offset) / step) * step - offset;
  return Array.from({ length: count }, (_, index) => newest - index * step);
}

function vietnamOffsetMs(): number {
  return Number(toVietnamDate(0).hour) * hourMs;
}
