import type { Collected } from './collect.ts';
import type { PressLog } from './press-log.ts';

/** Cleans up now and then, never beside a publish. */
export interface Collector {
  /** begins a cleanup unless the last one was a short while ago */
  collectWhenDue(mayGoOn: () => boolean): void;
  /** resolves when no cleanup runs any more */
  settle(): Promise<void>;
}

const everyMs = 600_000;

/**
 * @param collect removes what need not be kept, while `mayGoOn` says so
 * @param now ms
 */
export function createCollector(
  collect: (mayGoOn: () => boolean) => Promise<Collected>,
  now: () => number,
  log: PressLog,
): Collector {
  let running: Promise<void> = Promise.resolve();
  let last = Number.NEGATIVE_INFINITY;

  const run = async (mayGoOn: () => boolean): Promise<void> => {
    try {
      const collected = await collect(mayGoOn);
      if (Object.values(collected).some((n) => n > 0)) log.info(collected, 'collected');
    } catch (error) {
      log.error({ err: error }, 'collecting failed');
    }
  };

  return {
    collectWhenDue: (mayGoOn) => {
      if (now() - last < everyMs) return;
      last = now();
      running = run(mayGoOn);
    },
    settle: () => running,
  };
}
