import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { calendarPath, webManifestPath } from '@portal/shared-types';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createAdminClient } from '../testing/admin-client.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { fetchPage, type Page, waitForPage } from '../testing/reader.ts';
import { hasCaddy, hasNginx, startCaddy, startNginx, type WebServer } from '../testing/web-servers.ts';
import { securityHeaders } from './security-headers.ts';

const { siteUrl, cmsUrl, dataDir, sitePort, publisherPort } = inject('settings');
const admin = createAdminClient(cmsUrl, inject('adminToken'));
const workDir = mkdtempSync(join(tmpdir(), 'portal-web-'));
const folder = '/tin-tuc/2026/11/';
const stepMs = 15_000;

/** Where neither is there, nothing is made for them; the built-in server has tests of its own. */
const isTried = hasNginx() || hasCaddy();

beforeAll(async () => {
  if (!isTried) return;
  const categoryId = await createCategory(admin, 'Chuyên mục máy chủ');
  const publish = async (slug: string): Promise<string> => {
    const fields = { slug, postedAt: '2026-11-12T03:00:00.000Z' };
    const id = await createArticle(admin, categoryId, `Bài ${slug}`, fields);
    await admin.publish(article, id);
    return id;
  };
  const [renamed, deleted, withdrawn] = [
    await publish('may-chu-cu'),
    await publish('may-chu-xoa'),
    await publish('may-chu-go'),
  ];
  for (const slug of ['may-chu-cu', 'may-chu-xoa', 'may-chu-go'])
    await waitForPage(`${siteUrl}${folder}${slug}/`, ({ status }) => status === 200, stepMs);
  await admin.update(article, renamed, { slug: 'may-chu-moi' });
  await admin.publish(article, renamed);
  await admin.remove(article, deleted);
  await admin.unpublish(article, withdrawn);
  await waitForPage(`${siteUrl}${folder}may-chu-go/`, ({ body }) => body.includes('đã được gỡ'), stepMs);
});

afterAll(() => {
  rmSync(workDir, { recursive: true, force: true });
});

/** `fetch` sets no Host; this does. */
const getFrom = (url: string, host: string): Promise<{ status: number; location: string; body: string }> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body });
      });
    })
      .on('error', reject)
      .end();
  });

const hashedFile = (ending: string): string => {
  const dir = join(dataDir, 'site/hashed');
  const isWanted = (name: string): boolean => name.endsWith(ending) && statSync(join(dir, name)).size > 2000;
  return `/hashed/${readdirSync(dir).find(isWanted) ?? ''}`;
};

/** Types have two names, and JSON is UTF-8 without saying so. */
const toType = (type: string | null): string =>
  (type ?? '')
    .toLowerCase()
    .replace('text/xml', 'application/xml')
    .replace('application/javascript', 'text/javascript')
    .replace('application/json; charset=utf-8', 'application/json');

/** Readers are led on by either. */
const isMoved = (status: number): boolean => status === 301 || status === 308;

/** What a reader gets, apart from what two servers may call differently. */
const toAnswer = ({ status, body, location, headers }: Page): unknown => ({
  status: isMoved(status) ? 301 : status,
  location,
  body: isMoved(status) ? '' : body,
  type: isMoved(status) ? '' : toType(headers.get('content-type')),
  cache: headers.get('cache-control'),
  security: Object.keys(securityHeaders).map((name) => headers.get(name)),
});

const paths = [
  '/',
  '/?q=1',
  '/tin-tuc',
  '/tin-tuc/',
  `${folder}may-chu-cu/`,
  `${folder}may-chu-xoa/`,
  `${folder}may-chu-go/`,
  `${folder}may-chu-moi/`,
  '/khong-co-trang-nay/',
  '/khong-co.html',
  '/rss.xml',
  '/sitemap-index.xml',
  '/robots.txt',
  '/404.html',
  '/tim-kiem/?q=khai+giang',
  '/chi-muc/goc.json',
  calendarPath,
  webManifestPath,
  `${folder}may-chu-cu/.status.json`,
  '/hashed/',
  '/hashed/khong-co.css',
];

describe.each([
  ['nginx', hasNginx, startNginx],
  ['Caddy', hasCaddy, startCaddy],
] as const)('%s, configured as operators get it', (name, isHere, start) => {
  let server: WebServer = { url: '', stop: () => Promise.resolve() };
  const test = it.skipIf(!isHere());

  beforeAll(async () => {
    if (isHere()) server = await start({ dataDir, sitePort, publisherPort }, join(workDir, name));
    else console.log(`${name} is not on this machine: its configuration was not tried.`);
  });
  afterAll(() => server.stop());

  test.each(paths)('answers %s as the built-in server does', async (path) => {
    expect(toAnswer(await fetchPage(server.url + path))).toEqual(toAnswer(await fetchPage(siteUrl + path)));
  });

  test.each(['.css', '.js', '.woff2', '.webp'])('keeps a hashed %s for a year', async (ending) => {
    const path = hashedFile(ending);
    const mine = toAnswer(await fetchPage(server.url + path));
    expect(mine).toEqual({
      ...(toAnswer(await fetchPage(siteUrl + path)) as object),
      cache: 'public, max-age=31536000, immutable',
    });
  });

  test('answers 304 to who has a page already, and compresses for who can read it', async () => {
    const first = await fetchPage(server.url);
    const again = { 'if-none-match': first.headers.get('etag') ?? '' };
    // Caddy and nginx mark a compressed body by another validator.
    const plain = { 'accept-encoding': 'identity' };
    const whole = await fetchPage(server.url, plain);
    const known = await fetchPage(server.url, {
      ...plain,
      'if-none-match': whole.headers.get('etag') ?? '',
    });
    expect([known.status, (await fetchPage(server.url, again)).status]).toEqual([304, 304]);
    const packed = await fetchPage(server.url, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(packed.body).toBe(whole.body);
  });

  test('shows previews under their own name, and leads all else to the site', async () => {
    const host = 'preview.portal.example.vn';
    const forged = await getFrom(`${server.url}/preview/x.y-z`, host);
    expect([forged.status, forged.body]).toEqual([
      404,
      expect.stringContaining('Liên kết xem thử không đúng'),
    ]);
    expect((await getFrom(server.url + hashedFile('.css'), host)).status).toBe(200);
    const other = await getFrom(`${server.url}/tin-tuc/?a=1`, host);
    expect([other.status, other.location]).toEqual([302, 'https://portal.example.vn/tin-tuc/?a=1']);
    expect((await fetchPage(`${server.url}/preview/x`)).status).toBe(404);
  });
});

it.skipIf(!isTried)('what the servers are tried with is there', () => {
  expect(existsSync(join(dataDir, 'site/current/tin-tuc/2026/11/may-chu-cu/.status.json'))).toBe(true);
});
