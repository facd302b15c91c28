import { describe, expect, it } from 'vitest';

import { createWeigher } from './testing/measure-first-search.ts';
import { buildIn, searchIn } from './testing/memory-index.ts';
import { readQueries } from './testing/read-queries.ts';
import {
  generateSearchEntries,
  readExtraEntries,
  readSeedCategories,
  readSeedEntries,
} from './testing/seed-entries.ts';

const entries = [...readSeedEntries(), ...readExtraEntries(), ...generateSearchEntries(320, 300)];
const { root, texts } = buildIn(entries, readSeedCategories());
const search = searchIn(root, texts);
const idOf = new Map(entries.map(({ id, path }) => [path, id]));
const queries = readQueries();

describe('the table of queries', () => {
  it('has at least 200 queries over about 500 entries', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(entries.length).toBeGreaterThanOrEqual(450);
    const ids = new Set(idOf.values());
    expect(queries.filter(({ expected }) => !ids.has(expected))).toEqual([]);
  });

  it.each(queries)('"$text" finds $expected among the first $within', async ({ text, expected, within }) => {
    const hits = await (await search({ text })).read(0, 5);
    expect(hits.slice(0, within).map(({ path }) => idOf.get(path))).toContain(expected);
  });
});

it('the first search loads at most 150 KB, whatever is typed', async () => {
  const weigh = createWeigher(root, texts);
  const weights: { text: string; bytes: number }[] = [];
  for (const { text } of queries) weights.push({ text, bytes: await weigh(text) });
  expect(weights.filter(({ bytes }) => bytes > 150_000)).toEqual([]);
});
