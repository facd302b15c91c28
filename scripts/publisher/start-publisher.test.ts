import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { publicTypes } from '@portal/shared-types';
import { toPartName } from '@portal/site/render';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startFakeCms, type FakeCms } from '../../site/src/replica/testing/fake-cms.ts';
import {
  wire,
  wireArticle,
  wireCategory,
  wireRedirect,
} from '../../site/src/replica/testing/wire-records.ts';
import type { PublisherSettings } from './env.ts';
import type { ReceiptAnswer } from './find-receipt.ts';
import { startPublisher, type Publisher } from './start-publisher.ts';
import type { Status } from './status.ts';
import { writeBundle } from './testing/write-bundle.ts';

let bundleDir: string;
let dir: string;
let cms: FakeCms;
let settings: PublisherSettings;
let publisher: Publisher;
let contentTime: string;

const secret = 'mat-khau-0123456789';
/** Shorter than a test may take, so that what did not come is told. */
const longestWaitMs = 100_000;
const start = (): Promise<Publisher> => startPublisher(settings, pino({ level: 'silent' }), bundleDir);
const read = (path: string): string => readFileSync(join(dir, 'site/current', path), 'utf8');

const ring = (path = '/hooks/content'): Promise<Response> =>
  fetch(publisher.url + path, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });

const ask = async <T>(path: string): Promise<T> =>
  (await (await fetch(publisher.url + path, { headers: { authorization: `Bearer ${secret}` } })).json()) as T;

async function waitFor(isWanted: (status: Status) => boolean): Promise<Status> {
  const end = Date.now() + longestWaitMs;
  for (;;) {
    const status = await ask<Status>('/status');
    if (isWanted(status)) return status;
    if (Date.now() > end) throw new Error(`status stayed ${JSON.stringify(status)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isLive = ({ state, feed }: Status): boolean => state === 'live' && feed.cms === feed.live;

/** Publishes an article and waits until readers have it. */
async function publish(id: string, title: string): Promise<void> {
  cms.put('article', wireArticle(id, { title }));
  await ring();
  await waitFor((status) => isLive(status) && read('tin-tuc/index.html').includes(title));
}

beforeAll(() => {
  bundleDir = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeBundle(bundleDir);
});

afterAll(() => {
  rmSync(bundleDir, { recursive: true, force: true });
});

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'publisher-'));
  cms = await startFakeCms();
  cms.put('category', wireCategory('c1'));
  contentTime = '2026-11-20T02:00:00Z';
  settings = {
    dataDir: dir,
    host: '127.0.0.1',
    port: 0,
    cmsUrl: cms.url,
    cmsToken: cms.token,
    hookSecret: secret,
    siteUrl: 'http://portal.test',
    pollSeconds: 3600,
    auditSeconds: 0.05,
    contentTime: () => Date.parse(contentTime),
  };
  publisher = await start();
});

afterEach(async () => {
  await publisher.stop();
  await cms.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('The publisher on a real feed', () => {
  it('brings an article to its page and gives a receipt with the path', async () => {
    await publish('a1', 'First');
    expect(read('tin-tuc/2026/11/article-a1/index.html')).toContain('page: First');
    const receipt = await ask<ReceiptAnswer>('/receipt/article/a1');
    expect(receipt).toMatchObject({ state: 'live', path: '/tin-tuc/2026/11/article-a1/' });
    expect(await ask('/receipt/category/c1')).toMatchObject({ path: '/chuyen-muc/category-c1/' });
  });

  it('gives a receipt with the path of every type that has one', async () => {
    for (const type of publicTypes) if (type !== 'media') cms.put(type, wire[type]('x'));
    cms.put('photo', { ...wire.photo('x'), album: 'x' });
    await publish('a1', 'First');
    const paths: Record<string, unknown> = {};
    for (const type of publicTypes) {
      const receipt = await ask<ReceiptAnswer>(`/receipt/${type}/x`);
      if (receipt.state === 'live') paths[type] = receipt.path;
    }
    expect(paths).toEqual({
      siteSetting: '/',
      category: '/chuyen-muc/category-x/',
      topic: '/chuyen-de/topic-x/',
      documentType: '/van-ban/loai/type-x/',
      issuingBody: '/van-ban/co-quan/body-x/',
      subject: '/van-ban/linh-vuc/subject-x/',
      unit: null,
      page: '/gioi-thieu/page-x/',
      menuItem: '/',
      editorsNote: '/',
      article: '/tin-tuc/2026/11/article-x/',
      notice: '/thong-bao/2026/notice-x/',
      document: '/van-ban/2026/document-x/',
      video: '/video/video-x/',
      schedule: '/lich-cong-tac/2026-W45/',
      album: '/thu-vien-anh/album-x/',
      photo: '/thu-vien-anh/album-x/',
      banner: '/',
      slide: '/',
      siteLink: '/',
      redirect: '/old/x/',
    });
    for (const path of Object.values(paths)) {
      if (typeof path === 'string') expect(read(`${path.slice(1)}index.html`)).toContain('<title>');
    }
  });

  it('gives a file to readers under a name that keeps its title', async () => {
    const bytes = Buffer.from('%PDF-1.7 the plan');
    const source = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    cms.files.set('/uploads/m1.pdf', bytes);
    cms.put('media', {
      ...wire.media('m1'),
      url: '/uploads/m1.pdf',
      name: 'm1.pdf',
      mime: 'application/pdf',
    });
    await publish('a1', `/hashed/${source}-ke-hoach-tuyen-sinh.pdf`);
    expect(read(`hashed/${source}-ke-hoach-tuyen-sinh.pdf`)).toBe(bytes.toString());
    const name = `hashed/${source}-ke-hoach-tuyen-sinh.pdf`;
    expect(read(`manifest/${toPartName(name)}.json`)).toContain(name);
  });

  it('publishes what changes only by time, once, without a change in the feed', async () => {
    cms.put('notice', { ...wire.notice('n1'), expiresAt: '2026-11-20T03:00:00.000Z' });
    await publish('a1', 'First');
    const asOf = (): unknown => (JSON.parse(read('manifest.json')) as { asOf: unknown }).asOf;
    expect(asOf()).toBe('2026-11-15T17:00:00.000Z');
    contentTime = '2026-11-20T03:00:10Z';
    cms.operations.length = 0;
    await ring();
    await waitFor((status) => isLive(status) && asOf() === '2026-11-20T03:00:00.000Z');
    expect(cms.operations).toEqual(['Feed']);
    contentTime = '2026-11-22T17:00:00Z';
    await ring();
    await waitFor((status) => isLive(status) && asOf() === '2026-11-22T17:00:00.000Z');
    expect(read('lich-cong-tac/2026-W49/index.html')).toContain('<title>');
  });

  it('leaves the site as it is while the CMS fails, says why, and heals', async () => {
    await publish('a1', 'First');
    const before = read('manifest.json');
    cms.fault = () => ({ status: 500, body: 'no' });
    cms.put('article', wireArticle('a2', { title: 'Second' }));
    await ring();
    const failing = await waitFor(({ lastError }) => lastError !== null);
    expect(failing).toMatchObject({ state: 'failing', lastError: { code: 'cms-answer' } });
    expect(failing.lastError?.message).toMatch(/^Hệ thống quản trị trả lời không dùng được/);
    expect(read('manifest.json')).toBe(before);
    expect(await ask('/receipt/article/a2')).toMatchObject({
      state: 'waiting',
      reason: failing.lastError?.message,
    });
    cms.fault = undefined;
    expect((await waitFor(isLive)).lastError).toBeNull();
    expect(read('tin-tuc/index.html')).toContain('Second');
  });

  it('names a malformed entry and a page that throws, and publishes all else', async () => {
    await publish('a1', 'First');
    cms.put('article', wireArticle('a1', { title: null }));
    cms.put('article', wireArticle('a2', { title: 'broken' }));
    await publish('a3', 'Third');
    const { setAside } = await ask<Status>('/status');
    expect(setAside).toMatchObject([
      { type: 'article', documentId: 'a1' },
      { type: 'route', path: '/tin-tuc/2026/11/article-a2/' },
    ]);
    expect(setAside[0]?.reason).toContain('title');
    expect(read('tin-tuc/2026/11/article-a1/index.html')).toContain('First');
    expect(await ask('/receipt/article/a1')).toMatchObject({ state: 'failed' });
    expect(await ask('/receipt/article/a2')).toMatchObject({ state: 'failed' });
    cms.put('article', wireArticle('a2', { title: 'mended' }));
    await publish('a1', 'First again');
    expect((await ask<Status>('/status')).setAside).toEqual([]);
  });

  it('writes status files for what was moved and what is gone', async () => {
    cms.put('redirect', wireRedirect('r1', { fromPath: '/cu/' }));
    cms.put('redirect', wireRedirect('r2', { fromPath: '/mat/', kind: 'gone', toPath: null }));
    await publish('a1', 'First');
    expect(JSON.parse(read('cu/.status.json'))).toEqual({ status: 301, location: '/tin-tuc/' });
    expect(JSON.parse(read('mat/.status.json'))).toEqual({ status: 410 });
  });

  it('renders nothing again at a start with the same pages and the same content', async () => {
    await publish('a1', 'First');
    const before = statSync(join(dir, 'site/trees')).mtimeMs;
    await publisher.stop();
    cms.operations.length = 0;
    publisher = await start();
    await waitFor(isLive);
    expect(cms.operations).toEqual(['Feed']);
    expect(statSync(join(dir, 'site/trees')).mtimeMs).toBe(before);
  });

  it('fetches and renders everything again when asked to rebuild', async () => {
    await publish('a1', 'First');
    const before = read('manifest.json');
    cms.operations.length = 0;
    expect((await ring('/rebuild')).status).toBe(202);
    await waitFor((status) => isLive(status) && cms.operations.includes('ArticleRecords'));
    expect(read('manifest.json')).toBe(before);
  });
});

describe('A data directory', () => {
  it('takes one publisher at a time', async () => {
    await expect(start()).rejects.toThrow('Another publisher runs on');
    await publisher.stop();
    publisher = await start();
    await waitFor(isLive);
  });

  it('gets its replica back when the file was deleted or is no database', async () => {
    await publish('a1', 'First');
    const before = read('manifest.json');
    for (const spoil of [removeReplica, overwriteReplica]) {
      await publisher.stop();
      spoil();
      publisher = await start();
      await waitFor(isLive);
      expect(read('manifest.json')).toBe(before);
      expect(existsSync(join(dir, 'replica.db'))).toBe(true);
    }
  });

  it('gets a file back that a power cut left empty', async () => {
    await publish('a1', 'First');
    const path = 'tin-tuc/2026/11/article-a1/index.html';
    const before = read(path);
    await publisher.stop();
    truncateSync(join(dir, 'site/current', path));
    publisher = await start();
    await waitFor((status) => isLive(status) && read(path) === before);
  });

  it('gets its replica back when pages inside the file are damaged', async () => {
    await publish('a1', 'First');
    const before = read('manifest.json');
    await publisher.stop();
    const { size } = statSync(join(dir, 'replica.db'));
    for (let offset = 2 * 4096; offset < size; offset += 4096) overwrite(Buffer.alloc(64, 0xff), offset);
    publisher = await start();
    await waitFor(isLive);
    expect(read('manifest.json')).toBe(before);
    await publish('a2', 'Second');
  });

  const removeReplica = (): void => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(dir, `replica.db${suffix}`), { force: true });
  };
  const overwriteReplica = (): void => {
    overwrite(Buffer.alloc(4096, 'x'), 0);
  };
  const overwrite = (bytes: Buffer, offset: number): void => {
    const handle = openSync(join(dir, 'replica.db'), 'r+');
    writeSync(handle, bytes, 0, bytes.length, offset);
    closeSync(handle);
  };
});

it('pages that are not built are an error that says what to do', async () => {
  await publisher.stop();
  await expect(startPublisher(settings, pino({ level: 'silent' }), join(dir, 'nothing'))).rejects.toThrow(
    'npm start',
  );
  publisher = await start();
});

it('a taken port is an error that names the setting', async () => {
  const other = { ...settings, dataDir: join(dir, 'other'), port: Number(new URL(publisher.url).port) };
  await expect(startPublisher(other, pino({ level: 'silent' }), bundleDir)).rejects.toThrow(
    'PORTAL_PUBLISHER_PORT',
  );
});
