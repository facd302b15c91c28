import { readFileSync } from 'node:fs';

import {
  afterDelivery,
  afterFailedDelivery,
  decideAlert,
  initialAlarmState,
  type AlarmState,
  type AlertWord,
} from './alarm-step.ts';
import type { Trouble } from './find-trouble.ts';
import type { PressLog } from './press-log.ts';
import { replaceJson } from './replace-file.ts';
import type { AlertStatus } from './status.ts';
import { toReason } from './to-reason.ts';

/** Tells a target when content does not reach readers for a while, and when it does again. */
export interface Alarm {
  status(): AlertStatus;
  /** Ends the watch; a message under way has a moment to be answered, so that a restart does not send it again. */
  stop(): Promise<void>;
}

export interface AlarmParts {
  afterMs: number;
  findTrouble: () => Trouble | null;
  /** brings one message to the target; rejects where it did not arrive */
  post: (word: AlertWord, trouble: Trouble | null, signal: AbortSignal) => Promise<void>;
  /** remembers what was told, so that a restart does not tell it again */
  file: string;
  now: () => number;
  log: PressLog;
}

const longestCheckMs = 1000;
/** A target that is slower than this at a stop may be told twice. */
const longestStopMs = 2000;

/** Starts to watch. Nothing that happens here reaches the press. */
export function startAlarm({ afterMs, findTrouble, post, file, now, log }: AlarmParts): Alarm {
  const stopped = new AbortController();
  let state: AlarmState = { ...initialAlarmState, told: readTold(file) };
  let undelivered: string | null = null;
  let underWay = Promise.resolve();

  const check = (): void => {
    const trouble = findTrouble();
    const word = decideAlert(state, trouble, now(), afterMs);
    if (word !== null) underWay = tell(word, trouble);
  };

  async function tell(word: AlertWord, trouble: Trouble | null): Promise<void> {
    state = { ...state, sending: true };
    try {
      await post(word, trouble, stopped.signal);
      state = afterDelivery(word);
      undelivered = null;
      log.info({ alert: word, code: trouble?.code ?? null }, 'alert sent');
      replaceJson(file, { told: word });
    } catch (error) {
      if (stopped.signal.aborted) return;
      // The target was told, but the disk did not take it: the worst is that a restart tells it again.
      if (state.sending) state = afterFailedDelivery(state, now());
      undelivered = toReason(error);
      log.warn({ alert: word, detail: undelivered }, 'alert could not be sent or noted');
    }
  }

  const timer = setInterval(
    () => {
      try {
        check();
      } catch (error) {
        log.warn({ detail: toReason(error) }, 'alert could not be checked');
      }
    },
    Math.min(longestCheckMs, Math.max(20, afterMs / 10)),
  );
  timer.unref();
  return {
    status: () => ({ told: state.told, undelivered }),
    stop: async () => {
      clearInterval(timer);
      const end = setTimeout(() => {
        stopped.abort();
      }, longestStopMs);
      await underWay;
      clearTimeout(end);
    },
  };
}

function readTold(file: string): AlertWord {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && 'told' in value && value.told === 'open'
      ? 'open'
      : 'resolved';
  } catch {
    return 'resolved';
  }
}
