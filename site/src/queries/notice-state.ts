/** Where a notice stands in its life: shown first, valid, or over. */
export type NoticeState = 'pinned' | 'running' | 'past';

/** Where the event of a notice stands. */
export type EventPhase = 'ahead' | 'underWay' | 'over';

/**
 * A notice is over from the instant at which it expires, pinned or not.
 *
 * @param asOf instant, spelled as `Date.toISOString` does, like those of the notice
 */
export function toNoticeState(
  { expiresAt, pinnedUntil }: { expiresAt: string; pinnedUntil: string | null },
  asOf: string,
): NoticeState {
  if (expiresAt <= asOf) return 'past';
  return pinnedUntil !== null && pinnedUntil > asOf ? 'pinned' : 'running';
}

/**
 * @param asOf instant
 * @returns undefined where there is no event; one without an end is over as soon as its notice is
 */
export function toEventPhase(
  {
    eventStart,
    eventEnd,
    expiresAt,
  }: { eventStart: string | null; eventEnd: string | null; expiresAt: string },
  asOf: string,
): EventPhase | undefined {
  if (eventStart === null) return undefined;
  if (asOf < eventStart) return 'ahead';
  return asOf < (eventEnd ?? expiresAt) ? 'underWay' : 'over';
}
