import type { Progress } from './progress.ts';
import type { Running } from './status.ts';

/**
 * @param progress with the instant (ms) it was told
 * @param began instant (ms) of the publish
 * @param now ms since the epoch
 */
export function toRunning(
  { full, done, all, at }: Progress & { at: number },
  began: number,
  now: number,
): Running {
  return {
    since: new Date(began).toISOString(),
    full,
    done,
    all,
    movedAt: new Date(at).toISOString(),
    secondsLeft: done === 0 ? null : Math.ceil((((now - began) / done) * (all - done)) / 1000),
  };
}
