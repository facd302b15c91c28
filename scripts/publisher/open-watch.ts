import { join } from 'node:path';

import { startAlarm, type Alarm } from './alarm.ts';
import type { Dispatcher } from './dispatcher.ts';
import { findTrouble } from './find-trouble.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { buildAlertMessage, postAlert } from './post-alert.ts';
import type { PressLog } from './press-log.ts';
import type { Press, PressWatch } from './press.ts';
import type { Status } from './status.ts';
import type { AlertSettings } from './watch-settings.ts';

/** All that looks at the press without taking part in it. */
export interface Watch {
  /** to be told by the press */
  watch: PressWatch;
  metrics: Metrics;
  readStatus: () => Status;
  /** begins to look at a press; before it there is nothing to see */
  look(press: Press): void;
  stop(): Promise<void>;
}

/**
 * @param siteDir where it remembers what it told
 * @param siteUrl names the site in messages
 * @param redact takes secrets out of a text
 */
export function openWatch({
  alert,
  siteDir,
  siteUrl,
  dispatcher,
  redact,
  log,
}: {
  alert: AlertSettings | undefined;
  siteDir: string;
  siteUrl: string;
  dispatcher: Dispatcher | undefined;
  redact: (text: string) => string;
  log: PressLog;
}): Watch {
  let press: Press | undefined;
  let alarm: Alarm | undefined;
  const readStatus = (): Status => {
    if (!press) throw new Error('The watch has not been started.');
    const status: Status = {
      ...press.status(),
      dispatch: dispatcher?.status() ?? null,
      alert: alarm?.status() ?? null,
    };
    return JSON.parse(redact(JSON.stringify(status))) as Status;
  };
  const metrics = createMetrics(readStatus, Date.now);
  return {
    metrics,
    readStatus,
    watch: {
      published: (published, waitedMs) => {
        metrics.published(published, waitedMs);
        dispatcher?.ring();
      },
      failed: (code) => {
        metrics.failed(code);
      },
    },
    look: (watched) => {
      press = watched;
      if (!alert) return;
      alarm = startAlarm({
        afterMs: alert.afterMs,
        findTrouble: () => findTrouble(watched.glance(), dispatcher?.status() ?? null),
        post: (word, trouble, signal) => {
          const message = buildAlertMessage(word, siteUrl, trouble, readStatus());
          return postAlert(alert.url, JSON.stringify(message), signal);
        },
        file: join(siteDir, 'alert.json'),
        now: Date.now,
        log,
      });
    },
    stop: async () => alarm?.stop(),
  };
}
