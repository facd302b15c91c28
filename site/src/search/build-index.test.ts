import { expect, it } from 'vitest';

import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { buildIndex } from './build-index.ts';
import { rootName } from './format.ts';
import { readSearchCategories, readSearchEntries } from './read-entries.ts';
import { openSearch } from './search.ts';
import { generateSearchEntries } from './testing/seed-entries.ts';

const entries = generateSearchEntries(60, 40);
const build = (some: typeof entries): Map<string, string> => buildIndex(some, [], '2026');
const searchIn = (files: ReadonlyMap<string, string>): ReturnType<typeof openSearch> =>
  openSearch((name) => Promise.resolve(JSON.parse(files.get(name) ?? '') as unknown));

it('gives the same bytes for the same entries in any order', () => {
  expect([...build(entries.toReversed())]).toEqual([...build(entries)]);
});

it('leaves the files of earlier years as they are when an entry of this year changes', () => {
  const changed = entries.map((entry, index) => (index === 0 ? { ...entry, title: 'Changed' } : entry));
  const before = build(entries.filter(({ date }) => date < '2026'));
  const after = build(changed);
  expect([...before].filter(([name]) => name !== rootName && !after.has(name))).toEqual([]);
});

it('is empty without entries, and finds nothing', async () => {
  const found = await searchIn(build([]))({ text: 'nhà trường' });
  expect([found.total, await found.read(0, 10)]).toEqual([0, []]);
});

it('filters by type, category and year, and sorts by date', async () => {
  const { reader } = openFixtureReplica();
  const all = readSearchEntries(reader);
  const search = searchIn(buildIndex(all, readSearchCategories(reader), '2026'));
  const text = 'trường';
  const count = (await search({ text })).total;
  const documents = await search({ text, type: 'document' });
  expect(documents.total).toBeGreaterThan(0);
  expect(documents.total).toBeLessThan(count);
  expect((await documents.read(0, 100)).every(({ type }) => type === 'document')).toBe(true);
  const old = await search({ text, year: '2025' });
  expect((await old.read(0, 200)).every(({ date }) => date.startsWith('2025'))).toBe(true);
  const [category = ''] = readSearchCategories(reader);
  const ofCategory = await (await search({ text, category })).read(0, 200);
  expect(new Set(ofCategory.map((hit) => hit.category))).toEqual(new Set([category]));
  const dates = (await (await search({ text, sort: 'date' })).read(0, 500)).map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
});

it('holds every published entry of every type with its path', () => {
  const { reader } = openFixtureReplica();
  const all = readSearchEntries(reader);
  expect(new Set(all.map(({ type }) => type)).size).toBe(8);
  expect(all.filter(({ path, title }) => !/^\/[a-z].*\/$/.test(path) || title === '')).toEqual([]);
});
