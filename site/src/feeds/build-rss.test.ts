import { parseFeed } from '@rowanmanning/feed-parser';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';

import { buildRss, type Feed, type FeedItem } from './build-rss.ts';

const item: FeedItem = {
  id: 'article-a1',
  title: 'Tin',
  path: '/tin-tuc/2026/11/tin/',
  summary: 'Tóm tắt',
  at: '2026-11-02T01:00:00.000Z',
  category: null,
  picture: null,
};

const feedOf = (...items: Partial<FeedItem>[]): Feed => ({
  title: 'Cổng',
  description: 'Tin của cổng',
  section: '/tin-tuc/',
  items: items.map((one) => ({ ...item, ...one })),
});

const build = (feed: Feed): string => buildRss(feed, 'https://portal.example');

describe('a feed', () => {
  it.each(['a ]]> b', '</title><script>alert(1)</script>', `"quoted" & 'single' <b>`, 'Đảng ủy – “họp” 😀'])(
    'says the title %j as it is',
    async (title) => {
      const xml = build(feedOf({ title, category: title }));
      expect((await new RssParser().parseString(xml)).items[0]).toMatchObject({ title, categories: [title] });
      expect(parseFeed(xml).items[0]?.title).toBe(title);
      expect(xml).not.toContain('<script');
    },
  );

  it('says references in a title as they stand', async () => {
    // The other reader resolves them twice.
    const title = '&amp; &#0; &lt;';
    expect((await new RssParser().parseString(build(feedOf({ title })))).items[0]?.title).toBe(title);
  });

  it('leaves out what XML forbids', async () => {
    const title = 'a\u0000b\u0008c\uFFFEd\uD800e\u001Ff';
    const xml = build(feedOf({ title }));
    expect(xml).toContain('<title>abcd\uFFFDef</title>');
    expect((await new RssParser().parseString(xml)).items).toHaveLength(1);
  });

  it('gives text as text to readers that take a description for HTML', async () => {
    const xml = build(feedOf({ summary: 'x < y & <img src=x onerror=alert(1)>\nhai' }));
    const [read] = (await new RssParser().parseString(xml)).items;
    expect(read?.content).toBe('x &lt; y &amp; &lt;img src=x onerror=alert(1)&gt;<br>hai');
    const channel = build({ ...feedOf(), description: '<img src=x onerror=alert(1)>' });
    expect((await new RssParser().parseString(channel)).description).toBe(
      '&lt;img src=x onerror=alert(1)&gt;',
    );
  });

  it('has its own address, whole links and the dates of its items', async () => {
    const xml = build(
      feedOf({ picture: '/hashed/a-w480.webp' }, { id: 'article-a2', at: '2026-10-31T17:00:00.000Z' }),
    );
    const feed = await new RssParser().parseString(xml);
    expect(feed).toMatchObject({
      feedUrl: 'https://portal.example/tin-tuc/rss.xml',
      link: 'https://portal.example/tin-tuc/',
      lastBuildDate: 'Mon, 02 Nov 2026 01:00:00 GMT',
      language: 'vi',
    });
    expect(feed.items.map(({ link, pubDate, guid }) => [link, pubDate, guid])).toEqual([
      ['https://portal.example/tin-tuc/2026/11/tin/', 'Mon, 02 Nov 2026 01:00:00 GMT', 'article-a1'],
      ['https://portal.example/tin-tuc/2026/11/tin/', 'Sat, 31 Oct 2026 17:00:00 GMT', 'article-a2'],
    ]);
    expect(parseFeed(xml).items[0]?.image?.url).toBe('https://portal.example/hashed/a-w480.webp');
  });

  it('may be empty', async () => {
    const xml = build(feedOf());
    expect((await new RssParser().parseString(xml)).items).toEqual([]);
    expect(parseFeed(xml).items).toEqual([]);
    expect(xml).not.toContain('lastBuildDate');
  });
});
