import { elapsed, toClock } from './elapsed.ts';
import type { Fault } from './faults.ts';
import type { Progress } from './progress.ts';
import type { PressGlance } from './status.ts';
import { toRunning } from './to-running.ts';
import { createWaiting } from './waiting.ts';

/** Remembers of the publishes what tells whether all is well. */
export interface Outlook {
  /** something is wanted */
  ask(): void;
  begin(): void;
  progress(made: Progress): void;
  /** @returns ms that the first who asked has waited */
  succeed(): number;
  /** @param fault null where we ended the publish ourselves */
  fail(fault: Fault | null): void;
  /** a release is held: nobody waits */
  forget(): void;
  glance(isHeld: boolean): PressGlance;
}

/** Counts in `elapsed` and tells it by the clock: one that jumps makes nothing look older or younger than it is. */
export function createOutlook(): Outlook {
  const waiting = createWaiting(elapsed);
  let began = 0;
  let progress: (Progress & { at: number }) | null = null;
  let lastError: (Fault & { at: number }) | null = null;
  return {
    ask: waiting.ask,
    begin: () => {
      began = elapsed();
      waiting.begin();
    },
    progress: (made) => {
      progress = { ...made, at: elapsed() };
    },
    succeed: () => {
      progress = null;
      lastError = null;
      return waiting.succeed();
    },
    fail: (fault) => {
      progress = null;
      if (fault) lastError = { ...fault, at: elapsed() };
      waiting.fail();
    },
    forget: waiting.forget,
    glance: (isHeld) => {
      const since = waiting.since();
      return {
        isHeld,
        waitingSince: since === null ? null : new Date(toClock(since)).toISOString(),
        running: progress && toRunning({ ...progress, at: toClock(progress.at) }, toClock(began), Date.now()),
        lastError: lastError && { ...lastError, at: new Date(toClock(lastError.at)).toISOString() },
      };
    },
  };
}
