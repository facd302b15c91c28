import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { startFakeCms, type FakeCms } from '../../site/src/replica/testing/fake-cms.ts';
import { wireArticle, wireCategory } from '../../site/src/replica/testing/wire-records.ts';
import { loadPages, type Pages } from './load-pages.ts';
import { openEngine } from './open-engine.ts';
import { createPublish, type Published, type PublishOptions } from './publish.ts';
import { openReleaseDirs } from './release-dirs.ts';
import { readSite } from './testing/read-site.ts';
import { writeBundle } from './testing/write-bundle.ts';

let dir: string;
let cms: FakeCms;
let pages: Pages;
let opened: { close(): void }[];
let lines: string[];

const options: PublishOptions = { rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined };

/** A press with a data directory of its own. */
function openPress(name: string, threadsFrom: number) {
  const dataDir = join(dir, name);
  mkdirSync(dataDir);
  const engine = openEngine(pages, {
    replicaFile: join(dataDir, 'replica.db'),
    mediaDir: join(dataDir, 'media'),
    cmsUrl: cms.url,
    cmsToken: cms.token,
    siteUrl: 'http://portal.test',
    contentTime: () => Date.parse('2026-11-20T02:00:00Z'),
    threadsFrom,
    log: (line) => lines.push(line),
  });
  opened.push(engine);
  const dirs = openReleaseDirs(dataDir);
  const publish = createPublish(engine, dirs, Date.now, false);
  return {
    publish: (changes: Partial<PublishOptions> = {}): Promise<Published> =>
      publish({ ...options, ...changes }),
    site: () => readSite(dirs.current),
    tables: () =>
      ['plan_node', 'plan_text', 'output_asset_use', 'output_set_aside', 'receipt_expected'].map((table) =>
        engine.replica.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      ),
    reads: () =>
      engine.replica.database
        .prepare(
          `SELECT kind, name, text, key, plan_read.hash FROM plan_read JOIN plan_node ON plan_node.id = node
            JOIN plan_text ON plan_text.id = shape ORDER BY kind, name, text, key`,
        )
        .all(),
    position: () => engine.replica.position,
  };
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'pool-'));
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(dir, 'node_modules'));
  writeBundle(join(dir, 'bundle'));
  pages = await loadPages(join(dir, 'bundle'));
  opened = [];
  lines = [];
  cms = await startFakeCms();
  cms.put('category', wireCategory('c1'));
  for (let n = 0; n < 130; n += 1) {
    const title = n === 77 ? 'broken' : `Title ${String(n)}`;
    cms.put('article', wireArticle(`a${String(n)}`, { title }));
  }
});

afterEach(async () => {
  for (const one of opened) one.close();
  await cms.close();
  rmSync(dir, { recursive: true, force: true });
});

it('threads make the same site, and know the same of it, as one thread', async () => {
  const one = openPress('one', Number.POSITIVE_INFINITY);
  const many = openPress('many', 1);
  const alone = await one.publish();
  const together = await many.publish();
  expect(together.report?.setAside).toEqual(alone.report?.setAside);
  expect(together.report?.setAside).toHaveLength(1);
  expect(many.site()).toEqual(one.site());
  expect(many.reads()).toEqual(one.reads());
  expect(many.tables()).toEqual(one.tables());
  cms.put('article', wireArticle('a5', { title: 'New' }));
  for (const press of [one, many]) expect((await press.publish()).report?.rendered).toBeGreaterThan(1);
  expect(many.site()).toEqual(one.site());
  expect(many.site()['tin-tuc/2026/11/article-a5/index.html']).toContain('New');
  expect(many.reads()).toEqual(one.reads());
  expect(many.tables()).toEqual(one.tables());
});

it('a full render in threads that is ended leaves the site as it was, and the next publish renders everything', async () => {
  const press = openPress('ended', 1);
  await press.publish();
  const before = press.site();
  cms.put('article', wireArticle('a5', { title: 'New' }));
  let steps = 0;
  const mayGoOn = (): void => {
    if ((steps += 1) > 60) throw new Error('ended');
  };
  const rebuild = { allowShrink: false };
  await expect(press.publish({ rebuild, mayGoOn })).rejects.toThrow('ended');
  expect(press.site()).toEqual(before);
  const { report } = await press.publish();
  expect(report?.rendered).toBeGreaterThan(130);
  expect(press.site()['tin-tuc/2026/11/article-a5/index.html']).toContain('New');
  expect(press.tables().at(-1)).toBe(0);
});

it('a thread whose memory is full is replaced, and no page is lost', async () => {
  for (let n = 0; n < 260; n += 1)
    cms.put('article', wireArticle(`a${String(n)}`, { title: `leaking ${String(n)}` }));
  const press = openPress('leaking', 1);
  const { report } = await press.publish();
  expect(report?.setAside).toEqual([]);
  expect(lines.join()).toContain('memory limit');
  const pages = Object.keys(press.site()).filter((path) => path.startsWith('tin-tuc/2026/11/article-'));
  expect(pages).toHaveLength(260);
});

it('a page that ends every thread ends the publish, and the next one succeeds without it', async () => {
  const press = openPress('deadly', 1);
  await press.publish();
  const before = press.site();
  cms.put('article', wireArticle('a5', { title: 'deadly' }));
  const rebuild = { allowShrink: false };
  await expect(press.publish({ rebuild })).rejects.toThrow('A render thread ended with code 7.');
  expect(press.site()).toEqual(before);
  cms.put('article', wireArticle('a5', { title: 'New' }));
  await press.publish();
  expect(press.site()['tin-tuc/2026/11/article-a5/index.html']).toContain('New');
});
