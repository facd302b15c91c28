import { describe, expect, it } from 'vitest';

import {
  afterDelivery,
  afterFailedDelivery,
  decideAlert,
  initialAlarmState,
  type AlarmState,
} from './alarm-step.ts';
import type { Trouble } from './find-trouble.ts';

const now = 1_000_000;
const minute = 60_000;
const troubleFor = (ms: number): Trouble => ({ since: now - ms, code: 'census' });
const told = (word: 'open' | 'resolved', extra: Partial<AlarmState> = {}): AlarmState => ({
  ...initialAlarmState,
  told: word,
  ...extra,
});

describe('An alert', () => {
  it.each([
    ['nothing is wrong', told('resolved'), null, null],
    ['something is wrong for a moment', told('resolved'), troubleFor(minute - 1), null],
    ['something is wrong for a minute', told('resolved'), troubleFor(minute), 'open'],
    ['it was opened and the trouble goes on', told('open'), troubleFor(10 * minute), null],
    ['it was opened and the trouble is over', told('open'), null, 'resolved'],
    ['it was opened and new trouble began', told('open'), troubleFor(1), null],
    ['a message is under way', told('resolved', { sending: true }), troubleFor(minute), null],
    ['the last try failed a moment ago', told('resolved', { retryAt: now + 1 }), troubleFor(minute), null],
    [
      'the clock was put back an hour since the last try',
      told('resolved', { retryAt: now + 60 * minute }),
      troubleFor(minute),
      'open',
    ],
    ['the last try failed a while ago', told('resolved', { retryAt: now }), troubleFor(minute), 'open'],
    ['the trouble went away before it could be told', told('resolved', { tries: 3 }), null, null],
  ] as const)('when %s', (_, state, trouble, wanted) => {
    expect(decideAlert(state, trouble, now, minute)).toBe(wanted);
  });

  it('is tried again after 1, 2, 4 … seconds, and at least every minute', () => {
    let state = told('resolved');
    const waits = Array.from({ length: 8 }, () => {
      state = afterFailedDelivery({ ...state, sending: true }, now);
      return (state.retryAt - now) / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(state.sending).toBe(false);
    expect(afterDelivery('open')).toEqual(told('open'));
  });
});
