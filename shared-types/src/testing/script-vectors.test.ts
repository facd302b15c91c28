import { expect, it } from 'vitest';

import { buildScriptVectors, findMarks } from './script-vectors.ts';

const vectors = buildScriptVectors(() => 0);

it('the table has more than 300 vectors of many kinds, all different, each with its mark', () => {
  expect(vectors.length).toBeGreaterThan(300);
  expect(new Set(vectors.map(({ text }) => text)).size).toBe(vectors.length);
  expect(new Set(vectors.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  expect(vectors.filter(({ mark, text }) => !findMarks(text).includes(mark))).toEqual([]);
});

it('marks do not depend on the way to show that a script runs', () => {
  let turn = 0;
  const others = buildScriptVectors((count) => (turn += 1) % count);
  expect(others.map(({ mark }) => mark)).toEqual(vectors.map(({ mark }) => mark));
  expect(others.filter(({ text }, index) => text !== vectors[index]?.text).length).toBeGreaterThan(200);
});
