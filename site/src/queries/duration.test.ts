import { expect, it } from 'vitest';

import { formatDuration, toIsoDuration } from './duration.ts';

it.each([
  [0, '0:00'],
  [9, '0:09'],
  [754, '12:34'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
])('%i seconds are %s', (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

it('tells machines the seconds', () => {
  expect(toIsoDuration(754)).toBe('PT754S');
});
