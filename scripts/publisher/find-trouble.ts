import type { DispatchStatus, PressGlance } from './status.ts';
import type { FaultCode } from './vi.ts';

/** What keeps content from readers. */
export interface Trouble {
  /** instant, ms */
  since: number;
  /** null where nothing failed and it only takes long */
  code: FaultCode | null;
}

/**
 * Finds what has gone wrong for the longest time. A held release is what the operator wants; a full render that gets on
 * is no trouble, one that stands still is.
 */
export function findTrouble(press: PressGlance, dispatch: DispatchStatus | null): Trouble | null {
  const found = [findInPress(press), findInDispatch(dispatch)].filter((trouble) => trouble !== null);
  return found.sort((a, b) => a.since - b.since)[0] ?? null;
}

function findInPress({ isHeld, waitingSince, running, lastError }: PressGlance): Trouble | null {
  if (isHeld || waitingSince === null) return null;
  const since = Date.parse(waitingSince);
  const moved = running?.full === true ? Date.parse(running.movedAt) : since;
  return { since: Math.max(since, moved), code: lastError?.code ?? null };
}

/** One that merely waits for its turn is no trouble. */
function findInDispatch(dispatch: DispatchStatus | null): Trouble | null {
  if (!dispatch?.lastError || dispatch.waitingSince === null) return null;
  return { since: Date.parse(dispatch.waitingSince), code: dispatch.lastError.code };
}
