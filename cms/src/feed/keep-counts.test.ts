import { beforeEach, expect, it } from 'vitest';

import { keepCounts } from './keep-counts.ts';

let now: number;
let n: number;
let asked: string[];
const count = (type: string): Promise<number> => {
  asked.push(type);
  return Promise.resolve(n);
};

beforeEach(() => {
  now = 0;
  n = 1;
  asked = [];
});

it('counts each type once for a position', async () => {
  const at = keepCounts(() => now);
  expect(await at(5, count)('article')).toBe(1);
  expect(await at(5, count)('notice')).toBe(1);
  n = 2;
  expect(await at(5, count)('article')).toBe(1);
  expect(asked).toEqual(['article', 'notice']);
});

it('counts anew at another position, a lower one too', async () => {
  const at = keepCounts(() => now);
  await at(5, count)('article');
  n = 2;
  expect(await at(6, count)('article')).toBe(2);
  n = 3;
  expect(await at(5, count)('article')).toBe(3);
});

it('counts anew after a second, whatever the journal says', async () => {
  const at = keepCounts(() => now);
  await at(5, count)('article');
  n = 2;
  now = 1001;
  expect(await at(5, count)('article')).toBe(2);
});

it('keeps nothing of a count that failed', async () => {
  const at = keepCounts(() => now);
  await expect(at(5, () => Promise.reject(new Error('busy')))('article')).rejects.toThrow('busy');
  expect(await at(5, count)('article')).toBe(1);
});
