import { describe, expect, it } from 'vitest';

import { parseEntry, type PlainEntryType } from './replica/entries.ts';
import { openReplica, type Replica } from './replica/replica.ts';
import { wireArticle, wireCategory, wireRedirect } from './replica/testing/wire-records.ts';
import { countPages, listRoutes } from './routes.ts';

function replicaOf(entries: [PlainEntryType, { documentId: string }][]): Replica {
  const replica = openReplica(':memory:');
  for (const [type, wire] of entries) {
    const parsed = parseEntry(type, wire);
    if (!parsed.ok) throw new Error(parsed.reason);
    replica.writer.put(type, wire.documentId, parsed.value);
  }
  return replica;
}

describe('routes', () => {
  it('of an empty site are home, news and the page for what is not found', () => {
    expect(listRoutes(replicaOf([]).reader)).toEqual([
      { path: '/', kind: 'page' },
      { path: '/tin-tuc/', kind: 'page' },
      { path: '/404.html', kind: 'notFound' },
    ]);
  });

  it('are every page of every list, each once', () => {
    const articles = Array.from({ length: 41 }, (_, n) => wireArticle(`a${String(n)}`));
    const old = wireArticle('old', { pathDate: '2024-01-02T00:00:00Z', category: 'c9' });
    const { reader } = replicaOf([
      ['category', wireCategory('c1')],
      ...[...articles, old].map((article): [PlainEntryType, typeof article] => ['article', article]),
    ]);
    const paths = listRoutes(reader).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !/article-/.test(path))).toEqual([
      '/',
      '/tin-tuc/',
      '/tin-tuc/2026/',
      '/tin-tuc/2024/',
      '/tin-tuc/2026/11/',
      '/tin-tuc/2026/11/trang/2/',
      '/tin-tuc/2026/11/trang/3/',
      '/tin-tuc/2024/01/',
      '/chuyen-muc/category-c1/',
      '/chuyen-muc/category-c1/2026/11/',
      '/chuyen-muc/category-c1/2026/11/trang/2/',
      '/chuyen-muc/category-c1/2026/11/trang/3/',
      '/404.html',
    ]);
    expect(paths.filter((path) => /article-/.test(path))).toHaveLength(42);
  });

  it('are what redirects ask for, but a live page wins', () => {
    const { reader } = replicaOf([
      ['article', wireArticle('a1')],
      ['redirect', wireRedirect('r1', { fromPath: '/old/' })],
      ['redirect', wireRedirect('r2', { fromPath: '/gone.aspx', kind: 'gone', toPath: null })],
      [
        'redirect',
        wireRedirect('r3', { fromPath: '/tin-tuc/2026/11/article-a1/', kind: 'withdrawn', toPath: null }),
      ],
    ]);
    const routes = listRoutes(reader).filter(({ path }) => /old|gone|a1/.test(path));
    expect(routes).toEqual([
      { path: '/tin-tuc/2026/11/article-a1/', kind: 'page' },
      { path: '/gone.aspx/', kind: 'gone' },
      { path: '/old/', kind: 'moved', location: '/tin-tuc/' },
    ]);
  });

  it('of a moved category take its months along', () => {
    const { reader } = replicaOf([
      ['category', wireCategory('c1', { slug: 'new' })],
      ['article', wireArticle('a1')],
      ['redirect', wireRedirect('r1', { fromPath: '/chuyen-muc/old/', toPath: '/chuyen-muc/new/' })],
    ]);
    expect(listRoutes(reader).filter(({ kind }) => kind === 'moved')).toEqual([
      { path: '/chuyen-muc/old/', kind: 'moved', location: '/chuyen-muc/new/' },
      { path: '/chuyen-muc/old/2026/11/', kind: 'moved', location: '/chuyen-muc/new/2026/11/' },
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [20, 1],
    [21, 2],
  ])('of %i entries are %i pages', (total, pages) => {
    expect(countPages(total)).toBe(pages);
  });
});
