import type { Fault } from './faults.ts';
import type { Progress } from './progress.ts';
import type { PressGlance, SeenFault } from './status.ts';
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

/** @param now ms since the epoch */
export function createOutlook(now: () => number): Outlook {
  const waiting = createWaiting(now);
  let began = 0;
  let progress: (Progress & { at: number }) | null = null;
  let lastError: SeenFault | null = null;
  return {
    ask: waiting.ask,
    begin: () => {
      began = now();
      waiting.begin();
    },
    progress: (made) => {
      progress = { ...made, at: now() };
    },
    succeed: () => {
      progress = null;
      lastError = null;
      return waiting.succeed();
    },
    fail: (fault) => {
      progress = null;
      if (fault) lastError = { ...fault, at: new Date(now()).toISOString() };
      waiting.fail();
    },
    forget: waiting.forget,
    glance: (isHeld) => {
      const since = waiting.since();
      return {
        isHeld,
        waitingSince: since === null ? null : new Date(since).toISOString(),
        running: progress && toRunning(progress, began, now()),
        lastError,
      };
    },
  };
}
