import { beforeEach, describe, expect, it } from 'vitest';

import { createRecorder, type Read, type ViewRecording } from './recorder.ts';
import type { Reader } from './reader.ts';
import { replicaOf } from './testing/replica-of.ts';
import { defineView } from './view.ts';

const { reader } = replicaOf([
  ['category', 'c1'],
  ['article', 'a1', { postedAt: '2026-11-01T01:00:00Z' }],
  ['article', 'a2', { postedAt: '2026-11-02T01:00:00Z' }],
  ['article', 'a3', { postedAt: '2026-11-03T01:00:00Z' }],
]);

const inner = defineView('inner', (from, id: string) => from.get('category', id, ['name'])?.name);
const outer = defineView('outer', (from) => ({ name: from.view(inner, 'c1') }));

let seen: ViewRecording[];
const recorder = (): ReturnType<typeof createRecorder> =>
  createRecorder(reader, [inner, outer] as never, (recording) => seen.push(recording));

beforeEach(() => {
  seen = [];
});

describe('a recorded read', () => {
  const record = (read: (from: Reader) => unknown): Read => {
    const recording = recorder().record();
    read(recording.reader);
    read(recording.reader);
    const [only, ...others] = recording.reads();
    expect(others).toEqual([]);
    if (!only) throw new Error('nothing was recorded');
    return only;
  };

  it.each<[string, (from: Reader) => unknown, Partial<Read>]>([
    ['of fields', (r) => r.get('article', 'a1', ['title', 'slug']), { scope: 'get article', key: 'a1' }],
    ['of a whole index', (r) => r.list('articles', ''), { scope: 'in articles', low: null, high: null }],
    [
      'of the newest, down to the last one found',
      (r) => r.list('articles', '', { order: 'desc', limit: 2 }),
      { low: '2026-11-02T01:00:00.000Z|a2', high: null },
    ],
    [
      'of the oldest, up to the last one found',
      (r) => r.list('articles', '', { limit: 2 }),
      { low: null, high: '2026-11-02T01:00:00.000Z|a2' },
    ],
    [
      'that found less than its limit, to its bound',
      (r) => r.list('articles', '', { before: '2026-11-02', order: 'desc', limit: 2 }),
      { low: null, high: '2026-11-02' },
    ],
    [
      'that found nothing',
      (r) => r.list('articleByPath', '2026/11/none', { limit: 1 }),
      { key: '2026/11/none' },
    ],
    ['of a number', (r) => r.count('articlesByMonth', '2026-11'), { scope: 'in articlesByMonth' }],
    ['of the last of each month', (r) => r.lastOfEach('monthsOfArticles', ''), { low: null, high: null }],
    ['of a setting', (r) => r.setting('name'), { scope: 'get siteSetting', key: '' }],
    ['of the time', (r) => r.asOf(), { scope: 'time' }],
    ['of one instant', (r) => r.hasPassed('2026-12-01T00:00:00.000Z'), { scope: 'passed' }],
  ])('%s can be asked again', (_name, read, expected) => {
    const recorded = record(read);
    expect(recorded).toMatchObject(expected);
    expect(recorder().ask(recorded)).toBe(recorded.hash);
  });

  it('has another hash when the answer is another one', () => {
    const one = record((r) => r.get('article', 'a1', ['title']));
    const other = record((r) => r.get('article', 'a2', ['title']));
    expect(one.shape).toBe(other.shape);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('a view', () => {
  it('is computed once, is one read of its page, and tells what it has read itself', () => {
    const one = recorder();
    const pages = [one.record(), one.record()];
    for (const page of pages) expect(page.reader.view(outer)).toEqual({ name: 'Category c1' });
    expect(pages.map((page) => page.reads().map(({ scope, key }) => [scope, key]))).toEqual([
      [['view', '["outer"]']],
      [['view', '["outer"]']],
    ]);
    expect(seen.map(({ key, reads }) => [key, reads.map(({ scope }) => scope)])).toEqual([
      ['["inner","c1"]', ['get category']],
      ['["outer"]', ['view']],
    ]);
  });

  it('can be computed by its key', () => {
    recorder().computeView('["inner","c1"]');
    expect(seen.map(({ key }) => key)).toEqual(['["inner","c1"]']);
    expect(() => {
      recorder().computeView('["other"]');
    }).toThrow('no view other');
  });

  it('cannot be changed by a page', () => {
    const value = recorder().record().reader.view(outer);
    expect(() => Object.assign(value, { name: 'x' })).toThrow(TypeError);
  });
});
