import { createHash } from 'node:crypto';

import { signPreview, type PreviewClaim } from '@portal/shared-types/preview-token';
import sharp from 'sharp';
import { beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient } from '../testing/admin-client.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { fetchPage, waitForPage, type Page } from '../testing/reader.ts';

const { cmsUrl, siteUrl, publisherUrl } = inject('settings');
const hookSecret = inject('hookSecret');
const admin = createAdminClient(cmsUrl, inject('adminToken'));
const schedule = 'api::schedule.schedule';

let categoryId: string;

beforeAll(async () => {
  categoryId = await createCategory(admin, 'Chuyên mục xem thử');
});

/** @returns the link that the admin panel hands out */
const makeLink = (documentId: string, uid = article): Promise<string> =>
  admin.makePreviewLink(uid, documentId);

const preview = async (documentId: string, uid = article): Promise<Page> =>
  fetchPage(await makeLink(documentId, uid));

const seconds = (): number => Math.floor(Date.now() / 1000);
const sign = (claim: Partial<PreviewClaim>, secret = hookSecret): string =>
  `${publisherUrl}/preview/${signPreview({ type: 'article', documentId: 'x', version: 'draft', expires: seconds() + 60, ...claim }, secret)}`;

/** @returns what the driver made: without the ribbon, and with pictures where readers will find them */
const strip = (html: string): string =>
  html
    .replace(/<!--preview-->[^]*?<!--\/preview-->/g, '')
    .replaceAll(/\/preview\/[\w.-]+\/hashed\//g, '/hashed/');

/** @returns the page without the moment of its publication, which a draft does not have yet */
const withoutMoment = (html: string): string =>
  html.replaceAll(/(property="article:modified_time" content="|"dateModified":")[^"]+/g, '$1');

const toSha = (text: string): string => createHash('sha256').update(text).digest('hex');

async function readLivePosition(): Promise<{ state: string; position: number }> {
  const status = (await (await fetch(`${publisherUrl}/status`)).json()) as {
    state: string;
    feed: { live: number };
  };
  return { state: status.state, position: status.feed.live };
}

async function uploadPicture(): Promise<number> {
  const { position } = await readLivePosition();
  const picture = sharp({ create: { width: 640, height: 360, channels: 3, background: '#0b6e4f' } });
  const bytes = new Uint8Array(await picture.jpeg().toBuffer());
  const { id } = await admin.upload('anh-xem-thu.jpg', 'image/jpeg', bytes);
  const end = Date.now() + 10_000;
  while ((await readLivePosition()).position <= position && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return id;
}

it('a draft is shown with its picture to who has the link, to nobody else, and later live as it was shown', async () => {
  const image = await uploadPicture();
  const id = await createArticle(admin, categoryId, 'Bài xem thử có ảnh', {
    postedAt: '2026-11-19T01:00:00.000Z',
    cover: { image: { id: image }, alt: 'Một khung màu xanh lá' },
  });
  const link = await makeLink(id);
  const shown = await fetchPage(link);
  expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('x-robots-tag')]).toEqual([
    200,
    'no-store',
    'noindex, nofollow, noarchive',
  ]);
  expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
  expect(shown.body).toContain('<meta name="robots" content="noindex">');
  expect(shown.body).toContain('Bản xem thử, chưa đăng. Liên kết này hết hạn lúc ');
  expect(shown.body).toContain('Nội dung: Bài xem thử có ảnh');

  const [picture = ''] = /\/preview\/[\w.-]+\/hashed\/[\w.-]+\.webp/.exec(shown.body) ?? [];
  const handed = await fetchPage(publisherUrl + picture);
  expect([handed.status, handed.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const name = picture.split('/').at(-1) ?? '';
  for (const place of [`${publisherUrl}/hashed/${name}`, `${siteUrl}/hashed/${name}`])
    expect([place, (await fetchPage(place)).status]).toEqual([place, 404]);
  expect((await fetchPage(`${sign({ documentId: id })}/hashed/${name}`)).status).toBe(404);
  const [style = ''] = /\/hashed\/[\w.-]+\.css/.exec(shown.body) ?? [];
  expect((await fetchPage(publisherUrl + style)).status).toBe(200);
  for (const page of ['/', '/tin-tuc/', '/tin-tuc/2026/11/bai-xem-thu-co-anh/'])
    expect((await fetchPage(siteUrl + page)).body).not.toContain('Bài xem thử có ảnh');

  await admin.publish(article, id);
  const address = `${siteUrl}/tin-tuc/2026/11/bai-xem-thu-co-anh/`;
  await waitForPage(address, ({ status }) => status === 200, 10_000);
  const live = await fetchPage(address);
  expect(withoutMoment(strip(shown.body))).toBe(withoutMoment(live.body));
  expect(toSha(shown.body)).not.toBe(toSha(live.body));

  await admin.update(article, id, { summary: 'Sapo của bản nháp thứ hai' });
  expect((await preview(id)).body).toContain('Sapo của bản nháp thứ hai');
  const published = await fetchPage(sign({ documentId: id, version: 'published' }));
  expect(strip(published.body)).toBe(live.body);
  expect((await fetchPage(address)).body).toBe(live.body);
});

it('a link that is forged or expired, and one to nothing, is answered in Vietnamese', async () => {
  const forged = 'Liên kết xem thử không đúng.';
  const good = sign({});
  const cases: [string, number, string][] = [
    [`${publisherUrl}/preview/x`, 404, forged],
    [`${good}A`, 404, forged],
    [sign({}, 'another-secret-0123456789'), 404, forged],
    [sign({}, inject('buildToken')), 404, forged],
    [sign({ expires: seconds() - 1 }), 410, 'Liên kết xem thử đã hết hạn.'],
    [good, 404, 'Mục này không còn nữa'],
    [sign({ type: 'category', documentId: categoryId }), 404, 'Mục này không còn nữa'],
    [sign({ version: 'published' }), 404, 'Mục này không còn nữa'],
  ];
  for (const [url, status, words] of cases) {
    const page = await fetchPage(url);
    expect([page.status, page.body]).toEqual([status, expect.stringContaining(words)]);
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
});

it('a draft that lacks something says what, and an internal row is never shown', async () => {
  const bare = await admin.create(article, { title: 'Bài còn thiếu' });
  const page = await preview(bare);
  expect([page.status, page.body]).toEqual([409, expect.stringContaining('“Chuyên mục” còn trống')]);

  const row = await admin.create(schedule, {
    date: '2026-11-19',
    session: 'morning',
    startTime: '08:00:00.000',
    content: 'Họp nội bộ không công bố',
    chair: 'Trưởng phòng',
    place: 'Phòng họp kín',
    visibility: 'internal',
  });
  const hidden = await preview(row, schedule);
  expect([hidden.status, hidden.body]).toEqual([
    404,
    expect.stringContaining('Mục nội bộ không bao giờ lên trang'),
  ]);
  expect(hidden.body).not.toContain('Họp nội bộ');
});

it('drafts leave the cms for the publisher alone', async () => {
  const id = await createArticle(admin, categoryId, 'Bản nháp chỉ cho bộ phận xuất bản');
  const read = (authorization: string): Promise<Page> =>
    fetchPage(`${cmsUrl}/press/drafts/article/${id}`, authorization === '' ? {} : { authorization });
  for (const token of [
    '',
    `Bearer ${inject('buildToken')}`,
    `Bearer ${admin.token}`,
    `Bearer ${hookSecret}0`,
  ]) {
    const { status, body } = await read(token);
    expect([status, body.includes('Bản nháp chỉ cho')]).toEqual([401, false]);
  }
  expect((await read(`Bearer ${hookSecret}`)).body).toContain('Bản nháp chỉ cho bộ phận xuất bản');
});

it('a preview does not wait for a running publish, nor the publish for it', async () => {
  const id = await createArticle(admin, categoryId, 'Bài xem thử giữa lúc dựng lại');
  const link = await makeLink(id);
  await fetch(`${publisherUrl}/rebuild`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hookSecret}` },
  });
  const waits: number[] = [];
  let state = 'working';
  while (state === 'working') {
    const began = performance.now();
    expect((await fetchPage(link)).body).toContain('Nội dung: Bài xem thử giữa lúc dựng lại');
    const waited = performance.now() - began;
    ({ state } = await readLivePosition());
    if (state === 'working') waits.push(waited);
  }
  expect(state).toBe('live');
  expect(waits.length).toBeGreaterThan(2);
  expect(Math.min(...waits)).toBeLessThan(1000);
  expect((await fetchPage(`${siteUrl}/tin-tuc/`)).body).not.toContain('Bài xem thử giữa lúc dựng lại');
});
