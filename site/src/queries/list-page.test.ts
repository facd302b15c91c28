import { describe, expect, it } from 'vitest';

import { createRecorder } from '../replica/recorder.ts';
import type { Reader } from '../replica/reader.ts';
import { replicaOf, type Given } from '../replica/testing/replica-of.ts';
import { countPages, pageOfPlace } from '../routes.ts';
import { views } from '../views.ts';
import { readListPage } from './list-page.ts';

const postedAt = (number: number): string => new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString();
const articles = (count: number): Given[] =>
  Array.from({ length: count }, (_, number) => [
    'article',
    `a${String(number).padStart(3, '0')}`,
    { postedAt: postedAt(number), pathDate: postedAt(number) },
  ]);

const readPage = (reader: Reader, page: number): string[] | undefined =>
  readListPage(reader, 'articlesByMonth', '2026-11', page, (_, hits) => hits.map(({ id }) => id))?.items;
const readPages = (reader: Reader, pages: number): (string[] | undefined)[] =>
  Array.from({ length: pages }, (_, index) => readPage(reader, index + 1));

describe.each([0, 1, 19, 29, 30, 31, 49, 50, 51, 69, 70, 130])('a list of %i entries', (total) => {
  const { reader } = replicaOf(articles(total));
  const pages = readPages(reader, countPages(total));

  it('has each of them on one page, the newest first', () => {
    const all = reader.list('articlesByMonth', '2026-11', { order: 'desc' }).map(({ id }) => id);
    expect(pages.flat()).toEqual(all);
    expect(all).toHaveLength(total);
    expect(readPage(reader, pages.length + 1)).toBeUndefined();
    expect(readPage(reader, 0)).toBeUndefined();
  });

  it('has twenty on each page but the first', () => {
    const [first, ...others] = pages.map((page) => page?.length);
    expect(new Set(others)).toEqual(new Set(others.length > 0 ? [20] : []));
    if (others.length > 0) expect(first).toBeGreaterThanOrEqual(10);
    expect(first ?? 0).toBeLessThan(30);
  });

  it('knows on which page an entry stands', () => {
    const found = pages.flatMap((page, index) => (page ?? []).map(() => index + 1));
    expect(found).toEqual(Array.from({ length: total }, (_, place) => pageOfPlace(place, total)));
  });
});

it('a new entry changes the first page alone, until there is another', () => {
  const differing = (before: number): number[] => {
    const [old, now] = [before, before + 1].map((total) => replicaOf(articles(total)).reader);
    if (!old || !now) throw new Error('no replica');
    const pages = Array.from({ length: countPages(before) }, (_, index) => index + 1);
    return pages.filter((page) => {
      const recording = createRecorder(old, views).record();
      readPage(recording.reader, page);
      const today = createRecorder(now, views).record();
      readPage(today.reader, page);
      const hashes = (reads: ReturnType<typeof today.reads>): string[] => reads.map(({ hash }) => hash);
      return hashes(recording.reads()).join() !== hashes(today.reads()).join();
    });
  };
  expect(differing(70)).toEqual([1]);
  expect(differing(88)).toEqual([1]);
  expect(differing(89)).toEqual([1, 2, 3, 4]);
});
