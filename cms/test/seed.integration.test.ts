import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vietnamDay } from '@portal/shared-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf } from '../src/entries.ts';
import { publicUids } from '../src/feed/public-models.ts';
import { createGetModel, fileUid, hasDrafts } from '../src/models.ts';
import { readDemoContent } from '../src/seed/demo-content.ts';
import { readDemoMedia } from '../src/seed/demo-media.ts';
import { loadDemo } from '../src/seed/load-demo.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';

const seedDir = join(__dirname, '../seed');
const content = readDemoContent(seedDir);
const seedDate = '2026-03-04';
const now = (): Date => new Date(`${seedDate}T04:00:00Z`);
const dataDir = mkdtempSync(join(tmpdir(), 'portal-seed-'));
let cms: BootedCms;
let breaksAt = '';

beforeAll(async () => {
  cms = await bootCms({ dataDir, env: { PORTAL_NOW: now().toISOString() } });
  cms.strapi.documents.use((context, next) => {
    if (context.uid === breaksAt) throw new Error('cut off');
    return next();
  });
}, 60_000);

afterAll(async () => {
  await cms.stop();
  rmSync(dataDir, { recursive: true });
});

const load = (): Promise<void> => loadDemo(cms.strapi, seedDate, now);
const count = (uid: string, where = {}): Promise<number> => rowsOf(cms.strapi, uid).count({ where });

it('a load that is cut off leaves no entry, and its files are not loaded twice', async () => {
  breaksAt = publicUids.editorsNote;
  await expect(load()).rejects.toThrow('cut off');
  expect(await count(publicUids.category)).toBe(0);
  breaksAt = '';
  const files = readDemoMedia(seedDir).length;
  expect(await count(fileUid)).toBe(files);
  const start = performance.now();
  await load();
  expect(performance.now() - start).toBeLessThan(60_000);
  expect(await count(fileUid)).toBe(files);
});

it('every entry is loaded once, drafts as drafts and all others published', async () => {
  for (const [type, entries] of content) {
    const uid = publicUids[type];
    const drafts = hasDrafts(createGetModel(cms.strapi)(uid));
    const live = entries.filter(({ state }) => state !== 'draft').length;
    expect([type, await count(uid, { publishedAt: { $notNull: true } })]).toEqual([type, live]);
    if (drafts) expect([type, await count(uid, { publishedAt: null })]).toEqual([type, entries.length]);
  }
});

it('addresses have the day of the entry, not of the load', async () => {
  for (const [uid, field] of [
    [publicUids.article, 'postedAt'],
    [publicUids.notice, 'issuedAt'],
    [publicUids.document, 'issuedAt'],
  ] as const) {
    for (const entry of await rowsOf(cms.strapi, uid).findMany({
      where: { publishedAt: { $notNull: true } },
    })) {
      const [dated, path] = [entry[field], entry['pathDate']].map((value) => String(value));
      expect(vietnamDay(path ?? '')).toBe(
        vietnamDay(dated?.length === 10 ? `${dated}T00:00:00+07:00` : (dated ?? '')),
      );
    }
  }
});

it('a second start loads nothing', async () => {
  const before = await count(publicUids.article);
  await load();
  expect(await count(publicUids.article)).toBe(before);
});
