import { expect, it } from 'vitest';

import { chooseEncoding } from './choose-encoding.ts';

it.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['gzip;q=0, *', 'br'],
  ['identity', undefined],
  ['identity;q=1, br;q=0.5', undefined],
  ['deflate', undefined],
  ['br;q=abc', undefined],
])('of %j takes %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
