import type { DispatchNews } from './dispatch-request.ts';
import type { DispatchSender } from './dispatch-sender.ts';
import { driveLoop } from './drive-loop.ts';
import { elapsed, toClock } from './elapsed.ts';
import { toFault } from './faults.ts';
import { logFault, type PressLog } from './press-log.ts';
import type { DispatchStatus, SeenFault } from './status.ts';
import type { DispatchSettings } from './watch-settings.ts';
import { createWaiting } from './waiting.ts';

/** Tells the build service what is live here; beside the press, which never waits for it. */
export interface Dispatcher {
  /** something else is live */
  ring(): void;
  status(): DispatchStatus;
  stop(): Promise<void>;
}

export interface DispatcherParts {
  settings: DispatchSettings;
  sender: DispatchSender;
  /** what is live, or undefined before the first release */
  readNews: () => DispatchNews | undefined;
  log: PressLog;
}

/** Nothing is lost between a failed try and the next; this is only for what nobody foresaw. */
const pollMs = 3_600_000;

/** The loop of the press, for another effect: at most one request under way and one more waiting, with backoff. */
export function createDispatcher({ settings, sender, readNews, log }: DispatcherParts): Dispatcher {
  const driver = driveLoop(pollMs, () => {
    running = tellOnce();
  });
  const { send } = driver;
  const waiting = createWaiting(elapsed);
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let lastError: SeenFault | null = null;

  async function tellOnce(): Promise<void> {
    waiting.begin();
    try {
      const news = readNews();
      if (news && (await sender.send(news.release ?? '', news))) {
        log.info({ ...news, kind: settings.kind, project: settings.project }, 'build dispatched');
      }
      waiting.succeed();
      lastError = null;
      send({ type: 'publish-succeeded' });
    } catch (error) {
      waiting.fail();
      if (stopped) return;
      lastError = { ...toFault(error), at: new Date().toISOString() };
      logFault(log, lastError, error, 'dispatch failed');
      send({ type: 'publish-failed' });
    }
  }

  return {
    ring: () => {
      waiting.ask();
      send({ type: 'doorbell' });
    },
    status: () => {
      const since = waiting.since();
      return {
        kind: settings.kind,
        project: settings.project,
        last: sender.told()?.at ?? null,
        waitingSince: since === null ? null : new Date(toClock(since)).toISOString(),
        lastError,
      };
    },
    stop: async () => {
      stopped = true;
      driver.stop();
      sender.stop();
      await running;
    },
  };
}
