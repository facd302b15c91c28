import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

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
const queries = readQueries(readFileSync(join(import.meta.dirname, 'testing/queries.txt'), 'utf8'));

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
