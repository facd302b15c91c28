/** Where a notice stands in its life: shown first, valid, or over. */
export type NoticeState = 'pinned' | 'running' | 'past';

/** Where the event of a notice stands. */
export type EventPhase = 'ahead' | 'underWay' | 'over';

/** Whether an instant has come, see `Reader.hasPassed`. */
type HasPassed = (instant: string) => boolean;

/** A notice is over from the instant at which it expires, pinned or not. */
export function toNoticeState(
  { expiresAt, pinnedUntil }: { expiresAt: string; pinnedUntil: string | null },
  hasPassed: HasPassed,
): NoticeState {
  if (hasPassed(expiresAt)) return 'past';
  return pinnedUntil !== null && !hasPassed(pinnedUntil) ? 'pinned' : 'running';
}

/** @returns undefined where there is no event; one without an end is over as soon as its notice is */
export function toEventPhase(
  {
    eventStart,
    eventEnd,
    expiresAt,
  }: { eventStart: string | null; eventEnd: string | null; expiresAt: string },
  hasPassed: HasPassed,
): EventPhase | undefined {
  if (eventStart === null) return undefined;
  if (!hasPassed(eventStart)) return 'ahead';
  return hasPassed(eventEnd ?? expiresAt) ? 'over' : 'underWay';
}
