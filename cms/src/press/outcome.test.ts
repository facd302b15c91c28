import { expect, it } from 'vitest';
import { toOutcome } from './outcome.ts';

it.each([
  [200, { release: 'r' }, { result: 'done' }],
  [202, { accepted: true }, { result: 'done' }],
  [404, {}, { result: 'no-such-release' }],
  [409, { error: 'x' }, { result: 'not-held' }],
  [
    409,
    { returning: [{ path: '/a/', kind: 'gone' }] },
    { result: 'unconfirmed', returning: [{ path: '/a/', kind: 'gone' }] },
  ],
  [500, {}, { result: 'failed' }],
])('the answer %i %j of the publisher is told as %j', (status, body, outcome) => {
  expect(toOutcome({ status, body })).toEqual(outcome);
});
