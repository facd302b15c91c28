import { describe, expect, it } from 'vitest';

import { replicaOf } from '../replica/testing/replica-of.ts';
import { readMonthSitemap, readSectionsSitemap, readSitemaps } from './sitemap.ts';

const { reader } = replicaOf([
  ['article', 'a1', { pathDate: '2026-10-05T00:00:00Z', publishedAt: '2026-11-05T00:00:00Z' }],
  ['article', 'a2', { pathDate: '2026-10-06T00:00:00Z', publishedAt: '2026-10-06T00:00:00Z' }],
  ['article', 'a3', { pathDate: '2026-11-06T00:00:00Z', publishedAt: '2026-11-06T00:00:00Z' }],
  ['video', 'v1', { recordedAt: '2024-02-01', pathDate: '2026-10-06T00:00:00Z' }],
  ['page', 'p1', { slug: 'gioi-thieu-chung', publishedAt: '2026-01-02T00:00:00Z' }],
]);

describe('sitemaps', () => {
  it('of a month have its entries, the last changed first', () => {
    expect(readMonthSitemap(reader, 'article', '2026-10')).toEqual([
      { path: '/tin-tuc/2026/10/article-a1/', changedAt: '2026-11-05T00:00:00.000Z', image: undefined },
      { path: '/tin-tuc/2026/10/article-a2/', changedAt: '2026-10-06T00:00:00.000Z', image: undefined },
    ]);
    expect(readMonthSitemap(reader, 'article', '2026-09')).toBeUndefined();
  });

  it('are listed with the last change of what is in them', () => {
    expect(readSitemaps(reader)).toMatchObject([
      { path: '/sitemap/muc.xml' },
      { path: '/sitemap/tin-tuc/2026/11.xml', changedAt: '2026-11-06T00:00:00.000Z' },
      { path: '/sitemap/tin-tuc/2026/10.xml', changedAt: '2026-11-05T00:00:00.000Z' },
      { path: '/sitemap/video/2024/02.xml' },
    ]);
  });

  it('of what has no month know when a static page changed', () => {
    expect(readSectionsSitemap(reader)).toContainEqual({
      path: '/gioi-thieu/gioi-thieu-chung/',
      changedAt: '2026-01-02T00:00:00.000Z',
    });
  });
});
