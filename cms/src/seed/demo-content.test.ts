import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sanitizeHtml } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import { readDemoContent, toArticleData, toSettingData } from './demo-content.ts';

const seedDir = join(__dirname, '../../seed');
const content = readDemoContent(seedDir);
const noIds = { media: new Map(), categories: new Map(), articles: new Map() };

describe('the demo content', () => {
  it('names only categories, pictures and articles that exist', () => {
    const keys = (entries: readonly { key: string }[]): Set<string> => new Set(entries.map(({ key }) => key));
    const [media, categories, articles] = [
      keys(content.media),
      keys(content.categories),
      keys(content.articles),
    ];
    for (const article of content.articles) {
      expect(categories).toContain(article.category);
      if (article.cover !== undefined) expect(media).toContain(article.cover.image);
      for (const related of article.related ?? []) expect(articles).toContain(related);
    }
  });

  it('relates only to older articles, because they are published first', () => {
    const age = new Map(content.articles.map(({ key, daysAgo }) => [key, daysAgo]));
    for (const { daysAgo, related = [] } of content.articles) {
      for (const key of related) expect(age.get(key)).toBeGreaterThan(daysAgo);
    }
  });

  it('has bodies that the sanitiser leaves whole', () => {
    const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');
    for (const { body } of content.articles) {
      expect(textOf(sanitizeHtml(body.join('\n')))).toBe(textOf(body.join('\n')));
    }
  });

  it('has pictures of at most 120 KB', () => {
    for (const { file } of content.media)
      expect(statSync(join(seedDir, 'media', file)).size).toBeLessThan(120 * 1024);
  });
});

it('dates are offsets from the seed date, in the morning of Vietnam', () => {
  const article = { key: 'a', category: 'c', daysAgo: 1, eventDaysAgo: 2, body: ['<p>x</p>'] };
  const data = toArticleData(article, '2026-03-01', noIds);
  expect([data['postedAt'], data['eventDate']]).toEqual(['2026-02-28T01:30:00.000Z', '2026-02-27']);
  expect(toSettingData({ visitBaselineDaysAgo: 1 }, '2026-01-01')).toEqual({
    visitBaselineDate: '2025-12-31',
  });
});
