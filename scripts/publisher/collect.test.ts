import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { collect, type Collected } from './collect.ts';
import { writeHold } from './hold.ts';
import { openOutputs } from './open-outputs.ts';
import { createPublish } from './publish.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import { openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';
import { openUnnamedAssets } from './unnamed-assets.ts';

const day = 24 * 3_600_000;
let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
let engine: ReturnType<typeof openFakeEngine>;
let clock: number;
let publish: (mayGoOn?: () => void) => Promise<unknown>;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'collect-'));
  cms = openFakeCms(dir);
  dirs = openReleaseDirs(dir);
  engine = openFakeEngine(dir);
  clock = Date.parse('2026-11-22T00:00:00Z');
  const bring = createPublish(engine, dirs, () => clock, false);
  publish = (mayGoOn = () => undefined) => bring({ rebuild: null, mayGoOn, onPulled: () => undefined });
});

afterEach(() => {
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

const sweep = (mayGoOn: () => boolean = () => true): Promise<Collected> =>
  collect(dirs, openUnnamedAssets(join(dirs.site, 'unnamed-assets.json')), {
    now: clock,
    newestRoot: openOutputs(engine.replica.database).getTree(''),
    mayGoOn,
  });

async function publishText(text: string): Promise<string> {
  cms.change({ '/a/b/': text });
  await publish();
  return readCurrentId(dirs) ?? '';
}

describe('Cleanup', () => {
  it("after many failed releases doesn't remove the last good release", async () => {
    const good = await publishText('good');
    const site = readSite(dirs.current);
    const countTrees = (): number => readdirSync(dirs.trees).length;
    const before = countTrees();
    for (let failure = 0; failure < 30; failure++) {
      cms.change({ '/a/b/': `bad ${String(failure)}` });
      const known = countTrees();
      const mayGoOn = (): void => {
        if (countTrees() > known) throw new Error('ended with its trees made');
      };
      await expect(publish(mayGoOn)).rejects.toThrow('ended with its trees made');
      clock += day;
    }
    const left = countTrees() - before;
    expect(left).toBeGreaterThanOrEqual(30);
    expect((await sweep()).trees).toBe(left);
    expect(countTrees()).toBe(before);
    expect(readCurrentId(dirs)).toBe(good);
    expect(readSite(dirs.current)).toEqual(site);
  });

  it('removes old releases with the trees that only they had, and leaves every kept one whole', async () => {
    for (let n = 0; n < 30; n++) {
      await publishText(`text ${String(n)}`);
      clock += 2 * day;
    }
    const before = readdirSync(dirs.trees).length;
    const done = await sweep();
    expect(done.releases).toBeGreaterThan(15);
    expect(readdirSync(dirs.trees)).toHaveLength(before - done.trees);
    const kept = readReleases(dirs);
    expect(kept.length).toBeGreaterThan(5);
    for (const { id } of kept) {
      const site = readSite(join(dirs.releases, id));
      expect(Object.keys(site)).toEqual(
        expect.arrayContaining(['index.html', 'a/b/index.html', 'manifest/a/b.json']),
      );
    }
    expect(await sweep()).toEqual({ releases: 0, trees: 0, assets: 0 });
  });

  it('keeps a held release whatever its age', async () => {
    const old = await publishText('old');
    clock += 100 * day;
    await publishText('newer');
    clock += 100 * day;
    await publishText('newest');
    writeHold(dirs, { release: old, at: '' });
    clock += 100 * day;
    await sweep();
    expect(readSite(join(dirs.releases, old))['a/b/index.html']).toContain('old');
  });

  it('removes a hashed file a day after the last kept release that names it', async () => {
    writeFileSync(join(dir, 'media/anh.webp'), 'picture');
    await publishText('<img src="/hashed/anh.webp">');
    clock += day;
    await publishText('no picture');
    const asset = join(dirs.hashed, 'anh.webp');
    clock += 20 * day;
    await publishText('still none');
    await publishText('still none, really');
    clock += 20 * day;
    await sweep();
    expect(existsSync(asset)).toBe(true);
    clock += day - 1;
    await sweep();
    expect(existsSync(asset)).toBe(true);
    clock += 1;
    expect((await sweep()).assets).toBe(1);
    expect(existsSync(asset)).toBe(false);
    expect(existsSync(join(dirs.hashed, 'app.1.css'))).toBe(true);
  });

  it('stops when a publish wants to begin, and finishes the next time', async () => {
    await publishText('1');
    mkdirSync(join(dirs.trees, 'f'.repeat(64)));
    mkdirSync(join(dirs.trees, '.next-half'));
    expect(await sweep(() => false)).toMatchObject({ trees: 0 });
    expect(await sweep()).toMatchObject({ trees: 2 });
    expect(readSite(dirs.current)['a/b/index.html']).toContain('1');
  });
});
