import { describe, expect, it } from 'vitest';

import { replicaOf, type Given } from './replica/testing/replica-of.ts';
import { countPages, listRoutes } from './routes.ts';

/** What programs ask for, without any content. */
const machineFiles = [
  '/robots.txt',
  '/site.webmanifest',
  '/sitemap-index.xml',
  '/sitemap/muc.xml',
  '/lich-cong-tac.ics',
  '/manh/bang-tin/',
  '/manh/bieu-ngu/',
  ...['/', '/tin-tuc/', '/thong-bao/', '/van-ban/', '/video/', '/thu-vien-anh/'].map(
    (path) => `${path}rss.xml`,
  ),
  ...[
    '/',
    '/tin-tuc/',
    '/chuyen-de/',
    '/thong-bao/',
    '/van-ban/',
    '/video/',
    '/lich-cong-tac/',
    '/thu-vien-anh/',
    '/gioi-thieu/',
  ].map((path) => `${path}anh-chia-se.png`),
];

/** What is there without any content, on Friday of week 47. */
const starts = [
  '/',
  '/tin-tuc/',
  '/chuyen-de/',
  '/thong-bao/',
  '/van-ban/',
  '/video/',
  '/lich-cong-tac/',
  '/lich-cong-tac/2026-W48/',
  '/lich-cong-tac/2026-W47/',
  '/lich-cong-tac/2026-W46/',
  '/thu-vien-anh/',
  '/gioi-thieu/',
  '/so-do-cong/',
  ...machineFiles,
  '/tim-kiem/',
];

describe('routes', () => {
  it('of an empty site are the start of each section, three weeks, what programs ask for and the page for what is not found', () => {
    const routes = listRoutes(replicaOf([]).reader);
    expect(routes.filter(({ kind }) => kind !== 'page')).toEqual([{ path: '/404.html', kind: 'notFound' }]);
    expect(routes.map(({ path }) => path)).toEqual(['/404.html', ...starts].sort());
  });

  it('are every page of every type, each once', () => {
    const many = Array.from({ length: 30 }, (_, n): Given[] => [
      ['notice', `n${String(n)}`],
      ['document', `d${String(n)}`, { subjects: ['s1'] }],
    ]).flat();
    const { reader } = replicaOf([
      ...many,
      ['topic', 't1'],
      ['documentType', 'dt1'],
      ['issuingBody', 'ib2'],
      ['subject', 's1'],
      ['video', 'v1'],
      ['album', 'al1'],
      ['schedule', 'w1'],
      ['page', 'pg1'],
      ['photo', 'p1'],
      ['slide', 'sl1'],
    ]);
    const paths = listRoutes(reader).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => /(?:notice|document)-/.test(path))).toHaveLength(60);
    expect(paths).toEqual(
      expect.arrayContaining(['/thong-bao/2026/notice-n3/', '/van-ban/2026/document-d20/']),
    );
    const others = paths.filter(
      (path) => !/(?:notice|document)-|^\/sitemap\//.test(path) && !starts.includes(path),
    );
    expect(new Set(others)).toEqual(
      new Set([
        '/chuyen-de/topic-t1/',
        '/thong-bao/2026/',
        '/thong-bao/2026/trang/2/',
        '/van-ban/2026/',
        '/van-ban/2026/trang/2/',
        '/van-ban/loai/type-dt1/',
        '/van-ban/loai/type-dt1/trang/2/',
        '/van-ban/co-quan/body-ib2/',
        '/van-ban/linh-vuc/subject-s1/',
        '/van-ban/linh-vuc/subject-s1/trang/2/',
        '/video/video-v1/',
        '/lich-cong-tac/2026-W45/',
        '/thu-vien-anh/album-al1/',
        '/gioi-thieu/page-pg1/',
        '/404.html',
      ]),
    );
  });

  it('are every page of every list of articles, each once', () => {
    const { reader } = replicaOf([
      ['category', 'c1'],
      ...Array.from({ length: 50 }, (_, n): Given => ['article', `a${String(n)}`]),
      ['article', 'old', { pathDate: '2024-01-02T00:00:00Z', category: 'c9' }],
    ]);
    const paths = listRoutes(reader).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const others = paths.filter((path) => !/article-|^\/sitemap\//.test(path) && !starts.includes(path));
    expect(new Set(others)).toEqual(
      new Set([
        '/tin-tuc/2026/',
        '/tin-tuc/2024/',
        '/tin-tuc/2026/11/',
        '/tin-tuc/2026/11/trang/2/',
        '/tin-tuc/2026/11/trang/3/',
        '/tin-tuc/2024/01/',
        '/chuyen-muc/category-c1/',
        '/chuyen-muc/category-c1/rss.xml',
        '/chuyen-muc/category-c1/anh-chia-se.png',
        '/chuyen-muc/category-c1/2026/11/',
        '/chuyen-muc/category-c1/2026/11/trang/2/',
        '/chuyen-muc/category-c1/2026/11/trang/3/',
        '/404.html',
      ]),
    );
    expect(paths.filter((path) => /article-/.test(path))).toHaveLength(51);
  });

  it('are what redirects ask for, but a live page wins', () => {
    const { reader } = replicaOf([
      ['article', 'a1'],
      ['redirect', 'r1', { fromPath: '/old/' }],
      ['redirect', 'r2', { fromPath: '/gone.aspx', kind: 'gone', toPath: null }],
      ['redirect', 'r3', { fromPath: '/tin-tuc/2026/11/article-a1/', kind: 'withdrawn', toPath: null }],
    ]);
    const routes = listRoutes(reader).filter(({ path }) => /old|gone|a1/.test(path));
    expect(routes).toEqual([
      { path: '/gone.aspx/', kind: 'gone' },
      { path: '/old/', kind: 'moved', location: '/tin-tuc/' },
      { path: '/tin-tuc/2026/11/article-a1/', kind: 'page' },
    ]);
  });

  it('of a moved category take its months along', () => {
    const { reader } = replicaOf([
      ['category', 'c1', { slug: 'new' }],
      ['article', 'a1'],
      ['redirect', 'r1', { fromPath: '/chuyen-muc/old/', toPath: '/chuyen-muc/new/' }],
    ]);
    expect(listRoutes(reader).filter(({ kind }) => kind === 'moved')).toEqual([
      { path: '/chuyen-muc/old/', kind: 'moved', location: '/chuyen-muc/new/' },
      { path: '/chuyen-muc/old/2026/11/', kind: 'moved', location: '/chuyen-muc/new/2026/11/' },
      { path: '/chuyen-muc/old/rss.xml/', kind: 'moved', location: '/chuyen-muc/new/rss.xml' },
    ]);
  });

  it('of a moved list of documents take its further pages along', () => {
    const { reader } = replicaOf([
      ['documentType', 'dt1', { slug: 'new' }],
      ...Array.from({ length: 30 }, (_, n): Given => ['document', `d${String(n)}`]),
      ['redirect', 'r1', { fromPath: '/van-ban/loai/old/', toPath: '/van-ban/loai/new/' }],
    ]);
    expect(listRoutes(reader).filter(({ kind }) => kind === 'moved')).toEqual([
      { path: '/van-ban/loai/old/', kind: 'moved', location: '/van-ban/loai/new/' },
      { path: '/van-ban/loai/old/trang/2/', kind: 'moved', location: '/van-ban/loai/new/trang/2/' },
    ]);
  });

  it('of a moved category leave its feed alone where another category has taken its place', () => {
    const { reader } = replicaOf([
      ['category', 'c1', { slug: 'new' }],
      ['category', 'c2', { slug: 'old' }],
      ['redirect', 'r1', { fromPath: '/chuyen-muc/old/', toPath: '/chuyen-muc/new/' }],
    ]);
    const paths = listRoutes(reader).map(({ path }) => path);
    expect(paths).toContain('/chuyen-muc/old/rss.xml');
    expect(paths).not.toContain('/chuyen-muc/old/rss.xml/');
  });

  it('of a notice with an event are its page and its calendar file, which move together', () => {
    const event = { eventStart: '2026-11-20T00:30:00Z', slug: 'new', pathDate: '2026-11-02T01:00:00Z' };
    const { reader } = replicaOf([
      ['notice', 'n1', event],
      ['notice', 'n2'],
      ['redirect', 'r1', { fromPath: '/thong-bao/2026/old/', toPath: '/thong-bao/2026/new/' }],
      ['redirect', 'r2', { fromPath: '/thong-bao/2026/older/', toPath: '/thong-bao/2026/notice-n2/' }],
    ]);
    const routes = listRoutes(reader).filter(({ path }) => path.includes('.ics'));
    expect(routes).toEqual([
      { path: '/lich-cong-tac.ics', kind: 'page' },
      { path: '/thong-bao/2026/new/su-kien.ics', kind: 'page' },
      {
        path: '/thong-bao/2026/old/su-kien.ics/',
        kind: 'moved',
        location: '/thong-bao/2026/new/su-kien.ics',
      },
    ]);
  });

  it('of sitemaps are by type and by the month in Vietnam, of calendars by unit', () => {
    const { reader } = replicaOf([
      ['article', 'a1', { pathDate: '2026-10-31T16:59:59Z' }],
      ['article', 'a2', { pathDate: '2026-10-31T17:00:00Z' }],
      ['album', 'al1', { takenAt: '2024-02-01' }],
      ['unit', 'u1', { slug: 'phong-dao-tao' }],
    ]);
    const paths = listRoutes(reader).map(({ path }) => path);
    expect(paths.filter((path) => /^\/sitemap\/|-tao/.test(path))).toEqual([
      '/lich-cong-tac/phong-dao-tao.ics',
      '/sitemap/muc.xml',
      '/sitemap/thu-vien-anh/2024/02.xml',
      '/sitemap/tin-tuc/2026/10.xml',
      '/sitemap/tin-tuc/2026/11.xml',
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [30, 2],
    [49, 2],
    [50, 3],
  ])('of %i entries are %i pages', (total, pages) => {
    expect(countPages(total)).toBe(pages);
  });
});
