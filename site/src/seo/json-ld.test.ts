import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';

import { serializeJsonLd, toBreadcrumbs } from './json-ld.ts';
import { describeArticle, describeEvent, describeVideo } from './things.ts';

const facts = {
  origin: 'https://portal.example',
  url: 'https://portal.example/a/',
  siteName: 'Trường',
  image: 'https://portal.example/anh-chia-se.png',
};

const article = {
  title: 'Tin',
  summary: 'Tóm tắt',
  postedAt: '2026-11-02T01:00:00.000Z',
  publishedAt: '2026-11-03T01:00:00.000Z',
  authors: [],
};

describe('structured data', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]> & "quoted" \\ \u2028 \u2029',
    '</SCRIPT >',
  ])('keeps the title %j inside its element', (title) => {
    const html = `<script type="application/ld+json">${serializeJsonLd(describeArticle({ ...article, title }, title)(facts))}</script>`;
    const scripts = parse(html).querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(html.match(/[<>&\u2028\u2029]/g)).toEqual(['<', '>', '<', '>']);
    const graph = (JSON.parse(scripts[0]?.textContent ?? '') as { '@graph': { headline: string }[] })[
      '@graph'
    ];
    expect(graph[0]?.headline).toBe(title);
  });

  it('leaves out what is not known, also inside', () => {
    const authors = [{ name: 'Nguyễn Văn A', position: null }];
    const text = serializeJsonLd(describeArticle({ ...article, authors }, undefined)(facts));
    expect(text).toContain('"author":[{"@type":"Person","name":"Nguyễn Văn A"}]');
    expect(text).not.toMatch(/null|undefined|articleSection/);
  });

  it('says that what nobody signed is by the institution, and was not changed before it was posted', () => {
    const [thing] = describeArticle({ ...article, postedAt: '2026-12-01T00:00:00.000Z' }, undefined)(facts);
    expect(thing).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Trường' }],
      datePublished: '2026-12-01T00:00:00.000Z',
      dateModified: '2026-12-01T00:00:00.000Z',
    });
  });

  it('tells an event in the time of the place, at the institution where no place is named', () => {
    const event = { title: 'Thư mời', eventStart: '2026-11-20T00:30:00.000Z', eventEnd: null, place: null };
    expect(describeEvent(event, 'Mời dự', 'Số 1')(facts)[0]).toMatchObject({
      startDate: '2026-11-20T07:30:00+07:00',
      location: { name: 'Trường', address: 'Số 1' },
    });
    expect(describeEvent({ ...event, eventStart: null }, 'Mời dự', null)(facts)).toEqual([]);
  });

  it('tells where a video is, and nothing of one without a length', () => {
    const video = { title: 'V', summary: null, durationSeconds: 0, youtubeId: null, pathDate: null };
    const [thing] = describeVideo({ ...video, publishedAt: article.publishedAt }, '/hashed/a.mp4')(facts);
    expect(thing).toMatchObject({ description: 'V', contentUrl: 'https://portal.example/hashed/a.mp4' });
    expect(thing?.['duration']).toBeUndefined();
  });

  it('counts the way to a page from one', () => {
    const places = [
      { name: 'Trang chủ', path: '/' },
      { name: 'Tin tức', path: '/tin-tuc/' },
    ];
    expect(toBreadcrumbs(places, facts.origin)['itemListElement']).toMatchObject([
      { position: 1, item: 'https://portal.example/' },
      { position: 2, item: 'https://portal.example/tin-tuc/' },
    ]);
  });
});
