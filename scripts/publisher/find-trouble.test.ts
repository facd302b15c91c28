import { expect, it } from 'vitest';

import { findTrouble } from './find-trouble.ts';
import type { DispatchStatus, PressGlance, Running } from './status.ts';

const at = (second: number): string => new Date(second * 1000).toISOString();
const press = (extra: Partial<PressGlance> = {}): PressGlance => ({
  isHeld: false,
  waitingSince: null,
  running: null,
  lastError: null,
  ...extra,
});
const fault = { code: 'census', message: '', at: at(50) } as const;
const running = (full: boolean): Running => ({
  since: at(10),
  full,
  done: 5,
  all: 9,
  movedAt: at(40),
  secondsLeft: 1,
});
const dispatch = (extra: Partial<DispatchStatus>): DispatchStatus => ({
  kind: 'github',
  project: 'a/b',
  last: null,
  waitingSince: at(20),
  lastError: null,
  ...extra,
});
const refused = { code: 'dispatch-refused', message: '', at: at(50) } as const;

it.each([
  ['nothing where nothing waits', press({ lastError: fault }), null, null],
  [
    'what waits, since the first who asked',
    press({ waitingSince: at(10) }),
    null,
    { since: 10_000, code: null },
  ],
  [
    'what fails, with its code',
    press({ waitingSince: at(10), lastError: fault }),
    null,
    { since: 10_000, code: 'census' },
  ],
  ['nothing while a release is held', press({ isHeld: true, waitingSince: at(10) }), null, null],
  [
    'a full render only since it stands still',
    press({ waitingSince: at(10), running: running(true) }),
    null,
    { since: 40_000, code: null },
  ],
  [
    'a small publish since somebody asked',
    press({ waitingSince: at(10), running: running(false) }),
    null,
    { since: 10_000, code: null },
  ],
  ['nothing where the word to the build waits for its turn', press(), dispatch({}), null],
  [
    'a word to the build that fails, also while a release is held',
    press({ isHeld: true }),
    dispatch({ lastError: refused }),
    { since: 20_000, code: 'dispatch-refused' },
  ],
  [
    'the older of two',
    press({ waitingSince: at(30), lastError: fault }),
    dispatch({ lastError: refused }),
    { since: 20_000, code: 'dispatch-refused' },
  ],
])('trouble is %s', (_, glance, word, trouble) => {
  expect(findTrouble(glance, word)).toEqual(trouble);
});
