import { describe, expect, it } from 'vitest';

import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { buildIndex } from './build-index.ts';
import type { RootFile } from './format.ts';
import { listSearchEntries, readSearchCategories } from './list-entries.ts';
import { readSearchEntry } from './read-entry.ts';
import { buildIn, openMemory, searchIn, toSource } from './testing/memory-index.ts';
import { generateSearchEntries } from './testing/seed-entries.ts';
import { toEntryKey } from './to-entry-key.ts';

const entries = generateSearchEntries(60, 40);
const { reader } = openFixtureReplica();
const fixture = {
  places: listSearchEntries(reader),
  categories: readSearchCategories(reader),
};
const buildFixture = (): ReturnType<typeof buildIn> =>
  buildIn(
    fixture.places.flatMap((place) => readSearchEntry(reader, place) ?? []),
    fixture.categories,
  );

describe('An index', () => {
  it('has the same bytes for the same entries in any order', () => {
    const [one, other] = [buildIn(entries), buildIn(entries.toReversed())];
    expect(other.root).toEqual(one.root);
    expect(new Set(other.texts.keys())).toEqual(new Set(one.texts.keys()));
  });

  it('is built on: what is of earlier years is taken over when an entry of this year changes', () => {
    const before = buildIn(entries);
    const changed = entries.map((entry, index) => (index === 0 ? { ...entry, title: 'Changed' } : entry));
    const written: string[] = [];
    const files = openMemory(before.texts);
    const root = buildIndex(
      toSource(changed),
      '2026',
      {
        ...files,
        write: (name, text) => {
          written.push(name);
          files.write(name, text);
        },
      },
      before.root,
    );
    expect(root.segments[1]).toEqual(before.root.segments[1]);
    expect(root.segments[0]).not.toEqual(before.root.segments[0]);
    expect(root).toEqual(buildIn(changed).root);
    expect(written.length).toBeLessThan(before.texts.size - written.length);
  });

  it('heals: a segment with a lost file is built again', () => {
    const before = buildIn(entries);
    const [lost = ''] = [...before.texts.keys()].slice(-5);
    before.texts.delete(lost);
    buildIndex(toSource(entries), '2026', openMemory(before.texts), before.root);
    expect(before.texts.has(lost)).toBe(true);
  });

  it('is not ready without entries', async () => {
    const { root, texts } = buildIn([]);
    const found = await searchIn(root, texts)({ text: 'nhà trường' });
    expect([found.isReady, found.total, await found.read(0, 10)]).toEqual([false, 0, []]);
  });

  it('holds every published entry of every type with its path', () => {
    const all = fixture.places.flatMap((place) => readSearchEntry(reader, place) ?? []);
    expect(all.length).toBe(fixture.places.length);
    expect(new Set(all.map(({ type }) => type)).size).toBe(8);
    expect(all.filter(({ path, title }) => !/^\/[a-z].*\/$/.test(path) || title === '')).toEqual([]);
  });
});

describe('A search', () => {
  it('filters by type, category and year, and sorts by date', async () => {
    const { root, texts } = buildFixture();
    const search = searchIn(root, texts);
    const text = 'trường';
    const count = (await search({ text })).total;
    const documents = await search({ text, type: 'document' });
    expect(documents.total).toBeGreaterThan(0);
    expect(documents.total).toBeLessThan(count);
    expect((await documents.read(0, 100)).every(({ type }) => type === 'document')).toBe(true);
    const old = await search({ text, year: '2025' });
    expect((await old.read(0, 200)).every(({ date }) => date.startsWith('2025'))).toBe(true);
    const [category = ''] = fixture.categories;
    const ofCategory = await (await search({ text, category })).read(0, 200);
    expect(new Set(ofCategory.map((hit) => hit.category))).toEqual(new Set([category]));
    expect((await search({ text, category: 'renamed a moment ago' })).total).toBe(0);
    const dates = (await (await search({ text, sort: 'date' })).read(0, 500)).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('leaves out what was withdrawn since, and does without the index where that is too much', async () => {
    const { root, texts } = buildIn(entries);
    const [first] = entries;
    const text = first?.title ?? '';
    const keys = [toEntryKey({ type: 'article', id: first?.id ?? '' })];
    const pathsOf = async (other: RootFile): Promise<string[]> => {
      const found = await searchIn(other, texts)({ text });
      const hits = await found.read(0, 100);
      expect(hits.length).toBe(Math.min(found.total, 100));
      return hits.map(({ path }) => path);
    };
    expect(await pathsOf(root)).toContain(first?.path);
    expect(await pathsOf({ ...root, gone: { count: 1, keys } })).not.toContain(first?.path);
    const tooMany = await searchIn({ ...root, gone: { count: 900, keys: null } }, texts)({ text });
    expect([tooMany.isReady, tooMany.total]).toEqual([false, 0]);
  });

  it('asks for the root again after a while, for other files never', async () => {
    const { root, texts } = buildIn(entries);
    const asked: string[] = [];
    let now = 0;
    const search = searchIn(root, texts, { onLoad: (path) => asked.push(path), now: () => now });
    await search({ text: 'nhà trường' });
    const first = asked.length;
    await search({ text: 'nhà trường' });
    expect(asked.length).toBe(first);
    now += 6000;
    await search({ text: 'nhà trường' });
    expect(asked.slice(first)).toEqual(['/chi-muc/goc.json']);
  });
});
