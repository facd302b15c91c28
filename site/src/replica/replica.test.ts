import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { parseEntry, type Entries } from './entries.ts';
import { monthsOfCategory, monthsOfNews } from './months.ts';
import { openReplica, type Replica } from './replica.ts';
import { wireArticle, wireCategory } from './testing/wire-records.ts';

let directory: string;
let file: string;
let replica: Replica;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'portal-replica-'));
  file = join(directory, 'replica.db');
  replica = openReplica(file);
});
afterEach(() => {
  replica.close();
  rmSync(directory, { recursive: true });
});

function article(
  id: string,
  day: string,
  fields: Partial<ReturnType<typeof wireArticle>> = {},
): Entries['article'] {
  const at = `${day}T01:00:00.000Z`;
  const parsed = parseEntry('article', wireArticle(id, { postedAt: at, pathDate: at, ...fields }));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

function category(id: string, name: string, order: number): Entries['category'] {
  const parsed = parseEntry('category', wireCategory(id, { name, order }));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

const idsOf = (hits: { id: string }[]): string[] => hits.map(({ id }) => id);

describe('reads', () => {
  beforeEach(() => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-10-05', '2024-01-31'];
    for (const [n, day] of days.entries())
      replica.writer.put('article', `a${String(n)}`, article(`a${String(n)}`, day));
    // Two of one instant: the id decides.
    replica.writer.put(
      'article',
      'a9',
      article('a9', '2026-11-02', { category: 'c2', featured: true, related: ['a0'] }),
    );
  });

  it.each([
    [{}, ['a0', 'a1', 'a9', 'a2']],
    [{ order: 'desc' }, ['a2', 'a9', 'a1', 'a0']],
    [{ order: 'desc', limit: 2 }, ['a2', 'a9']],
    [{ after: '2026-11-02T01:00:00.000Z|a1' }, ['a9', 'a2']],
    [{ before: '2026-11-02T01:00:00.000Z|a1' }, ['a0']],
    [{ after: '2026-11-02T01:00:00.000Z|a1', before: '2026-11-03T01:00:00.000Z|a2' }, ['a9']],
    [{ before: '2026-11-02T01:00:00.000Z|a9', order: 'desc', limit: 1 }, ['a1']],
    [{ limit: 0 }, []],
  ] as const)('list the range %j of a month as %j', (range, ids) => {
    expect(idsOf(replica.reader.list('articlesByMonth', '2026-11', range))).toEqual(ids);
  });

  it('count a range', () => {
    expect(replica.reader.count('articlesByMonth', '2026-11')).toBe(4);
    expect(replica.reader.count('articlesByMonth', '2026-11', { after: '2026-11-02' })).toBe(3);
    expect(replica.reader.count('articlesByMonth', '1999-01')).toBe(0);
  });

  it('find by category, category and month, path, relation and feature', () => {
    const { list } = replica.reader;
    expect(idsOf(list('articlesByCategory', 'c2'))).toEqual(['a9']);
    expect(idsOf(list('articlesByCategoryMonth', 'c1/2026-10'))).toEqual(['a3']);
    expect(idsOf(list('articleByPath', '2026/11/article-a9'))).toEqual(['a9']);
    expect(idsOf(list('articlesByRelated', 'a0'))).toEqual(['a9']);
    expect(idsOf(list('featuredArticles', ''))).toEqual(['a9']);
  });

  it('list months newest first, of all and of a category', () => {
    expect(replica.reader.view(monthsOfNews)).toEqual(['2026-11', '2026-10', '2024-01']);
    expect(replica.reader.view(monthsOfCategory, 'c2')).toEqual(['2026-11']);
  });

  it('give the month in Vietnam, which begins seven hours earlier', () => {
    replica.writer.put(
      'article',
      'eve',
      article('eve', '2026-01-01', { pathDate: '2025-12-31T17:00:00.000Z' }),
    );
    expect(idsOf(replica.reader.list('articlesByMonth', '2026-01'))).toEqual(['eve']);
  });

  it('give only the named fields, and nothing of what is not there', () => {
    expect(replica.reader.get('article', 'a0', ['slug', 'title'])).toEqual({
      slug: 'article-a0',
      title: 'Article a0',
    });
    expect(replica.reader.get('article', 'none', ['title'])).toBeUndefined();
    expect(replica.reader.setting('name')).toBeNull();
  });

  it('order categories by number, below zero too, then by name', () => {
    replica.writer.put('category', 'c1', category('c1', 'B', 10));
    replica.writer.put('category', 'c2', category('c2', 'A', 10));
    replica.writer.put('category', 'c3', category('c3', 'C', 9));
    replica.writer.put('category', 'c4', category('c4', 'D', -1));
    expect(idsOf(replica.reader.list('categories', ''))).toEqual(['c4', 'c3', 'c2', 'c1']);
    expect(idsOf(replica.reader.list('categoriesByParent', ''))).toEqual(['c4', 'c3', 'c2', 'c1']);
  });
});

describe('writes', () => {
  it('move an entry from its old places to its new ones', () => {
    replica.writer.put('article', 'a1', article('a1', '2026-11-01'));
    replica.writer.put('article', 'a1', article('a1', '2026-11-01', { category: 'c2' }));
    expect(replica.reader.count('articlesByCategory', 'c1')).toBe(0);
    expect(replica.reader.count('articlesByCategory', 'c2')).toBe(1);
    replica.writer.remove('article', 'a1');
    expect(replica.dump()).toMatchObject({ record: [], place: [] });
  });

  it('are counted, whatever is put again, removed or undone', () => {
    const { writer } = replica;
    const all = replica.database.prepare("SELECT count(*) FROM record WHERE type = 'article'").pluck();
    const counts = (): unknown[] => [writer.count('article'), all.get()];
    expect(counts()).toEqual([0, 0]);
    for (const id of ['a1', 'a2', 'a3', 'a1']) writer.put('article', id, article(id, '2026-11-01'));
    writer.put('article', 'a2', article('a2', '2026-11-02'));
    expect(counts()).toEqual([3, 3]);
    writer.remove('article', 'a2');
    writer.remove('article', 'none');
    expect(counts()).toEqual([2, 2]);
    replica.begin();
    writer.remove('article', 'a1');
    writer.put('article', 'a4', article('a4', '2026-11-04'));
    writer.put('article', 'a5', article('a5', '2026-11-05'));
    expect(counts()).toEqual([3, 3]);
    replica.rollback();
    expect(counts()).toEqual([2, 2]);
  });

  it('are undone by a rollback and kept by a commit, with the position', () => {
    replica.begin();
    replica.writer.put('article', 'a1', article('a1', '2026-11-01'));
    replica.writer.reach('j', 5);
    replica.rollback();
    expect(replica).toMatchObject({ position: null, journal: null, asOf: null });
    expect(replica.reader.count('articles', '')).toBe(0);
    replica.begin();
    replica.writer.reach('j', 6);
    replica.commit();
    replica.close();
    replica = openReplica(file);
    expect(replica).toMatchObject({ position: 6, journal: 'j' });
  });

  it('count an entry that is set aside once, with and without a good version', () => {
    replica.writer.put('article', 'a1', article('a1', '2026-11-01'));
    replica.writer.setAside('article', 'a1', 'bad');
    replica.writer.setAside('article', 'a2', 'bad');
    expect(replica.writer.count('article')).toBe(2);
    expect(replica.writer.ids('article')).toEqual(['a1', 'a2']);
  });

  it('say whether the entry differs', () => {
    expect(replica.writer.put('article', 'a1', article('a1', '2026-11-01'))).not.toEqual([]);
    expect(replica.writer.put('article', 'a1', article('a1', '2026-11-01'))).toBeUndefined();
    expect(replica.writer.remove('article', 'a1')).not.toEqual([]);
    expect(replica.writer.remove('article', 'a1')).toBeUndefined();
  });
});

describe('a file that is not a replica of this version', () => {
  const fill = (change: (database: Database.Database) => void): void => {
    replica.database.exec('CREATE TABLE release_state (x)');
    replica.writer.put('article', 'a1', article('a1', '2026-11-01'));
    change(replica.database);
    replica.close();
  };
  const tables = (): unknown[] =>
    replica.database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();

  it.each([
    [
      'another version',
      () => {
        fill((database) => database.exec("UPDATE meta SET value = '0' WHERE key = 'version'"));
      },
    ],
    [
      'no version',
      () => {
        fill((database) => database.exec('DROP TABLE meta'));
      },
    ],
    [
      'no database',
      () => {
        fill(() => undefined);
        writeFileSync(file, 'x'.repeat(5000));
      },
    ],
    [
      'an empty file',
      () => {
        fill(() => undefined);
        writeFileSync(file, '');
      },
    ],
  ])('(%s) is made anew, with all that was kept beside it', (_what, spoil) => {
    spoil();
    replica = openReplica(file);
    expect(tables()).toEqual(['meta', 'place', 'record', 'set_aside', 'tally']);
    expect(replica.position).toBeNull();
  });

  it('is told from a path that cannot be opened at all', () => {
    fill(() => undefined);
    rmSync(file);
    expect(() => openReplica(directory)).toThrow();
    replica = openReplica(file);
  });
});
