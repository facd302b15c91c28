import type { Read } from '@portal/site/replica';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';

import { openReadIndex, toCommonPrefix } from './open-read-index.ts';
import type { PlanNode, ReadIndex } from './read-index.ts';

let index: ReadIndex;

beforeEach(() => {
  index = openReadIndex(new Database(':memory:'));
});

const page = (name: string): PlanNode => ({ kind: 'route', name });
const read = (part: Partial<Read>): Read => ({
  shape: 'list articles desc 3',
  scope: 'in articles',
  key: '',
  bounds: null,
  low: null,
  high: null,
  hash: 'h',
  ...part,
});
const touched = (sort: string, key = ''): string[] =>
  index
    .touchedBy({ type: 'article', id: 'new', places: [{ index: 'articles', key, sort }] })
    .map(({ node }) => node.name)
    .sort();

describe('What a change touches', () => {
  it('are the ranges that hold its sort key, ends included', () => {
    index.put(page('/all/'), [read({})]);
    index.put(page('/newest/'), [read({ low: '2026-11-10|b' })]);
    index.put(page('/oldest/'), [read({ high: '2026-11-10|b' })]);
    index.put(page('/between/'), [read({ low: '2026-11-08|x', high: '2026-11-10|b' })]);
    index.put(page('/elsewhere/'), [read({ key: 'c1' })]);
    expect(touched('2026-11-10|a')).toEqual(['/all/', '/between/', '/oldest/']);
    expect(touched('2026-11-10|b')).toEqual(['/all/', '/between/', '/newest/', '/oldest/']);
    expect(touched('2026-11-10|c')).toEqual(['/all/', '/newest/']);
    expect(touched('2026-11-08|w')).toEqual(['/all/', '/oldest/']);
    expect(touched('2026-11-10|a', 'c1')).toEqual(['/elsewhere/']);
  });

  it('are the ranges that hold it, compared with a look at every range', () => {
    const letters = ['', 'a', 'b', 'đ', 'ế', '|', '~', '\u{1F600}', '\u{1F601}'];
    const keys = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const bytes = (text: string): Buffer => Buffer.from(text);
    const isUpTo = (a: string, b: string): boolean => Buffer.compare(bytes(a), bytes(b)) <= 0;
    const ranges = keys
      .filter((_, n) => n % 7 === 0)
      .flatMap((low) => keys.filter((_, n) => n % 31 === 0).map((high) => ({ low, high })))
      .filter(({ low, high }) => isUpTo(low, high));
    for (const [n, range] of ranges.entries()) index.put(page(String(n)), [read(range)]);
    for (const sort of keys.filter((_, n) => n % 5 === 0)) {
      const expected = ranges.flatMap(({ low, high }, n) =>
        isUpTo(low, sort) && isUpTo(sort, high) ? [String(n)] : [],
      );
      expect(touched(sort)).toEqual(expected.sort());
    }
  });

  it('are the fields of the entry itself', () => {
    index.put(page('/a/'), [read({ scope: 'get article', shape: 'get article title', key: 'new' })]);
    index.put(page('/b/'), [read({ scope: 'get article', shape: 'get article title', key: 'other' })]);
    expect(index.touchedBy({ type: 'article', id: 'new', places: [] }).map(({ node }) => node.name)).toEqual([
      '/a/',
    ]);
  });

  it('are settings, whichever entry holds them', () => {
    index.put(page('/a/'), [read({ scope: 'get siteSetting', shape: 'setting name', key: '' })]);
    expect(index.touchedBy({ type: 'siteSetting', id: 's', places: [] })).toHaveLength(1);
  });

  it('by time are the instants inside the step, forwards and backwards, and what asks for the time itself', () => {
    const at = (key: string): Read => read({ scope: 'passed', shape: 'passed', key });
    index.put(page('/before/'), [at('2026-11-01')]);
    index.put(page('/at/'), [at('2026-11-02')]);
    index.put(page('/after/'), [at('2026-11-03')]);
    index.put(page('/always/'), [read({ scope: 'time', shape: 'asOf' })]);
    const names = (from: string, to: string): string[] =>
      index
        .touchedByTime({ from, to })
        .map(({ node }) => node.name)
        .sort();
    expect(names('2026-11-01', '2026-11-02')).toEqual(['/always/', '/at/']);
    expect(names('2026-11-02', '2026-11-01')).toEqual(['/always/', '/at/']);
  });
});

it('a node has the reads it was put with last, and none after its removal', () => {
  index.put(page('/a/'), [read({ key: 'x' }), read({ key: 'y' })]);
  index.put(page('/a/'), [read({ key: 'z' })]);
  expect([touched('s', 'x'), touched('s', 'z')]).toEqual([[], ['/a/']]);
  index.remove(page('/a/'));
  expect([touched('s', 'z'), index.has(page('/a/'))]).toEqual([[], false]);
});

it('the same reads are not written again, other ones are, and routes can stay while all else goes', () => {
  const database = new Database(':memory:');
  const known = openReadIndex(database);
  const view: PlanNode = { kind: 'view', name: '["chrome"]' };
  const changes = (): unknown => database.prepare('SELECT total_changes()').pluck().get();
  known.put(page('/a/'), [read({ key: 'x' }), read({ key: 'y' })]);
  known.put(view, [read({ key: 'v' })], 'one');
  const before = changes();
  known.put(page('/a/'), [read({ key: 'x' }), read({ key: 'y' })]);
  known.put(view, [read({ key: 'v' })], 'one');
  expect(changes()).toBe(before);
  known.clearBesideRoutes();
  expect([known.has(view), known.findRoutesBeside(new Set())]).toEqual([false, ['/a/']]);
  expect(database.prepare('SELECT key FROM plan_read').pluck().all()).toEqual(['x', 'y']);
  known.put(page('/a/'), [read({ key: 'x', hash: 'other' })]);
  expect(database.prepare('SELECT key, hash FROM plan_read').all()).toEqual([{ key: 'x', hash: 'other' }]);
});

it('a view has readers and the hash of its value', () => {
  const view: PlanNode = { kind: 'view', name: '["chrome"]' };
  index.put(view, [], 'one');
  index.put(page('/a/'), [read({ scope: 'view', shape: 'view', key: view.name })]);
  expect([index.hashOfView(view.name), index.readersOf(view.name)]).toEqual(['one', [page('/a/')]]);
  index.put(view, [], 'two');
  expect(index.hashOfView(view.name)).toBe('two');
});

it.each([
  ['2026-11-10|a', '2026-11-10|b', '2026-11-10|'],
  ['a', 'a', 'a'],
  ['a', 'b', ''],
  [null, 'b', ''],
  ['\u{1F600}', '\u{1F601}', ''],
])('%j and %j begin with %j', (low, high, prefix) => {
  expect(toCommonPrefix(low, high)).toBe(prefix);
});
