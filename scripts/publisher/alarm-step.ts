import type { Trouble } from './find-trouble.ts';

export type AlertWord = 'open' | 'resolved';

export interface AlarmState {
  /** what the target was told last; at first it knows of nothing */
  told: AlertWord;
  /** a message is under way */
  sending: boolean;
  /** failed tries since the last message that arrived */
  tries: number;
  /** instant (ms) before which no new try is made */
  retryAt: number;
}

export const initialAlarmState: AlarmState = { told: 'resolved', sending: false, tries: 0, retryAt: 0 };

const firstRetryMs = 1000;
const longestRetryMs = 60_000;

/**
 * Decides what to tell now. The target is brought from what it was told to what holds: so there is never more than one
 * open alert, and what came and went while the target was away is not told at all.
 *
 * @param now ms since the epoch
 * @param afterMs how long trouble may last before it is told
 */
export function decideAlert(
  state: AlarmState,
  trouble: Trouble | null,
  now: number,
  afterMs: number,
): AlertWord | null {
  // A try that lies further ahead than any is set by a clock that was put back since.
  const isTooEarly = now < state.retryAt && state.retryAt <= now + longestRetryMs;
  if (state.sending || isTooEarly) return null;
  const wanted = wantedWord(state, trouble, now, afterMs);
  return wanted === state.told ? null : wanted;
}

/** Trouble that is too young changes nothing: an open alert stays open over it. */
function wantedWord(state: AlarmState, trouble: Trouble | null, now: number, afterMs: number): AlertWord {
  if (trouble === null) return 'resolved';
  return now - trouble.since >= afterMs ? 'open' : state.told;
}

export function afterDelivery(told: AlertWord): AlarmState {
  return { ...initialAlarmState, told };
}

export function afterFailedDelivery(state: AlarmState, now: number): AlarmState {
  const wait = Math.min(firstRetryMs * 2 ** state.tries, longestRetryMs);
  return { ...state, sending: false, tries: state.tries + 1, retryAt: now + wait };
}
