import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { publicTypes } from '@portal/shared-types';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCmsClient } from '../src/replica/cms-client.ts';
import { openReplica, type Replica } from '../src/replica/replica.ts';
import { createSync } from '../src/replica/sync.ts';
import { startFakeCms, type FakeCms } from '../src/replica/testing/fake-cms.ts';
import {
  wire,
  wireArticle,
  wireCategory,
  wireMedia,
  wireRedirect,
} from '../src/replica/testing/wire-records.ts';
import { openSearch } from '../src/search/search.ts';
import { createDriver } from './driver.ts';
import { loadBundle, type Bundle } from './load-bundle.ts';
import { buildBundle } from './testing/build-bundle.ts';
import { writeSite } from './write-site.ts';

const pdf = '%PDF-1.7 the text';

let work: string;
let cms: FakeCms;
let replica: Replica;
let bundle: Bundle;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'portal-render-'));
  await buildBundle(join(work, 'bundle'));
  bundle = await loadBundle(join(work, 'bundle'));
  cms = await startFakeCms();
  await fill(cms);
  replica = await syncInto('media');
}, 60_000);

afterAll(async () => {
  replica.close();
  await cms.close();
  rmSync(work, { recursive: true });
});

async function fill({ put, files }: FakeCms): Promise<void> {
  const picture = sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a01d1d' } });
  files.set('/uploads/m1.png', await picture.png().toBuffer());
  files.set('/uploads/m2.pdf', Buffer.from(pdf));
  for (const type of publicTypes) if (type !== 'media') put(type, wire[type]('x1'));
  put('siteSetting', wire.siteSetting('x1'));
  put('media', wireMedia('m1'));
  put('media', wireMedia('m2', { url: '/uploads/m2.pdf', name: 'm2.pdf', mime: 'application/pdf' }));
  put('document', {
    ...wire.document('x1'),
    documentType: 'x1',
    issuingBody: 'x1',
    files: [{ file: 'm2', title: 'The text', role: 'main' }],
  });
  put('photo', { ...wire.photo('x1'), album: 'x1' });
  put('category', wireCategory('c1'));
  for (let n = 0; n < 30; n++) {
    const body = '<p>Body <img data-media="m1" alt="In the body"></p>';
    const cover = { image: 'm1', alt: 'A cover of one colour', caption: null, credit: null };
    put('article', wireArticle(`a${String(n)}`, n === 0 ? { body, cover } : {}));
  }
  put(
    'redirect',
    wireRedirect('r1', { fromPath: '/tin-tuc/2026/11/old/', toPath: '/tin-tuc/2026/11/article-a1/' }),
  );
  put('redirect', wireRedirect('r2', { fromPath: '/old.aspx', kind: 'gone', toPath: null }));
  put(
    'redirect',
    wireRedirect('r3', { fromPath: '/tin-tuc/2026/11/away/', kind: 'withdrawn', toPath: null }),
  );
}

async function syncInto(name: string): Promise<Replica> {
  const mediaDir = join(work, name);
  mkdirSync(mediaDir);
  const fresh = openReplica(':memory:');
  fresh.begin();
  await createSync({ client: createCmsClient(cms), replica: fresh, mediaDir }).pull();
  fresh.advance(Date.parse('2026-11-20T02:00:00Z'));
  fresh.commit();
  return fresh;
}

const write = (from: Replica, mediaDir: string, to: string) =>
  writeSite({
    replica: from,
    bundle,
    driver: createDriver({ bundle, origin: 'https://site.example' }),
    mediaDir: join(work, mediaDir),
    distDir: join(work, to),
  });

const listFiles = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(directory, path)).isFile())
    .sort();

const readAll = (directory: string) =>
  listFiles(directory).map((path) => [path, readFileSync(join(directory, path)).toString('base64')]);

describe('the static site', () => {
  it('has every route, what the pages load, and a manifest of it all', async () => {
    const { release } = await write(replica, 'media', 'dist');
    const dist = join(work, 'dist');
    const files = listFiles(dist);
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'tin-tuc/index.html',
        'tin-tuc/2026/index.html',
        'tin-tuc/2026/11/index.html',
        'tin-tuc/2026/11/trang/2/index.html',
        'tin-tuc/2026/11/article-a0/index.html',
        'tin-tuc/2026/11/old/.status.json',
        'tin-tuc/2026/11/away/index.html',
        'old.aspx/.status.json',
        'chuyen-muc/category-c1/index.html',
        'chuyen-muc/category-c1/2026/11/index.html',
        'chuyen-de/topic-x1/index.html',
        'thong-bao/2026/notice-x1/index.html',
        'van-ban/2026/document-x1/index.html',
        'van-ban/loai/type-x1/index.html',
        'van-ban/co-quan/body-x1/index.html',
        'van-ban/linh-vuc/subject-x1/index.html',
        'video/video-x1/index.html',
        'lich-cong-tac/2026-W45/index.html',
        'thu-vien-anh/album-x1/index.html',
        'gioi-thieu/page-x1/index.html',
      ]),
    );
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
      release: string;
      position: number;
      parts: Record<string, string>;
    };
    expect(manifest).toMatchObject({ release, position: replica.position });
    const listed = Object.entries(manifest.parts).flatMap(([part, sha256]) => {
      const text = readFileSync(join(dist, `manifest/${part}.json`));
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      return Object.entries(JSON.parse(text.toString()) as Record<string, string>);
    });
    for (const [path, sha256] of listed) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(dist, path)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const others = files.filter((path) => !/^(?:manifest|chi-muc|hashed\/chi-muc)/.test(path));
    expect(listed.map(([path]) => path).sort()).toEqual(others);
  });

  it('has the index of its search', async () => {
    const dist = join(work, 'dist');
    const search = openSearch((path) =>
      Promise.resolve(JSON.parse(readFileSync(join(dist, path), 'utf8')) as unknown),
    );
    const found = await search({ text: 'article' });
    const paths = (await found.read(0, 20)).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
  });

  it('loads an external style sheet, a processed script and pictures, and nothing inline', () => {
    const article = readFileSync(join(work, 'dist/tin-tuc/2026/11/article-a0/index.html'), 'utf8');
    expect(article).toMatch(/<link rel="stylesheet" href="\/hashed\/[\w.-]+\.css"/);
    expect(article).toMatch(/<script type="module" src="\/hashed\/[\w.-]+\.js"><\/script>/);
    expect(article).toMatch(/<img [^>]*srcset="\/hashed\/[0-9a-f]{16}-w480\.webp 480w, /);
    expect(article).not.toMatch(/<style|style=|<script(?![^>]*\b(?:src=|type="application\/ld\+json"))/);
    for (const [, name = ''] of article.matchAll(/\/hashed\/([\w.-]+)/g)) {
      expect(existsSync(join(work, 'dist/hashed', name)), name).toBe(true);
    }
  });

  it('has files to download under names that keep their title', () => {
    const [, name = ''] =
      /\/hashed\/([0-9a-f]{16}-the-text\.pdf)"/.exec(
        readFileSync(join(work, 'dist/van-ban/2026/document-x1/index.html'), 'utf8'),
      ) ?? [];
    expect(readFileSync(join(work, 'dist/hashed', name), 'utf8')).toBe(pdf);
  });

  it('has the same bytes again, from another replica of the same content', async () => {
    const other = await syncInto('media-2');
    await write(other, 'media-2', 'dist-2');
    expect(readAll(join(work, 'dist-2'))).toEqual(readAll(join(work, 'dist')));
    other.close();
  });

  it('replaces the old directory as a whole', async () => {
    await write(replica, 'media', 'dist-3');
    replica.begin();
    replica.writer.remove('article', 'a7');
    await write(replica, 'media', 'dist-3');
    replica.rollback();
    expect(existsSync(join(work, 'dist-3/tin-tuc/2026/11/article-a7/index.html'))).toBe(false);
    expect(globSync('dist-3.*', { cwd: work })).toEqual([]);
  });

  it('is not written where a page links to a file that is missing, and the old one stays', async () => {
    await write(replica, 'media', 'dist-4');
    const before = readAll(join(work, 'dist-4'));
    mkdirSync(join(work, 'no-media'));
    await expect(write(replica, 'no-media', 'dist-4')).rejects.toThrow('links to a file that is not there');
    expect(readAll(join(work, 'dist-4'))).toEqual(before);
    expect(globSync('dist-4.*', { cwd: work })).toEqual([]);
  });
});

describe('the static build', () => {
  it('ends with status 1 and one sentence when the CMS cannot be reached', async () => {
    const build = buildBundle(join(work, 'bundle-2'), {
      PORTAL_CMS_URL: 'http://127.0.0.1:9',
      PORTAL_CMS_TOKEN: 'x',
      PORTAL_REPLICA: join(work, 'replica.db'),
    });
    const { code, stderr } = (await build.catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect(code).toBe(1);
    expect(stderr).toContain('The CMS does not answer');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
