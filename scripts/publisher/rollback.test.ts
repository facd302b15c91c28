import { existsSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readHold } from './hold.ts';
import { openOutputs } from './open-outputs.ts';
import { createPublish } from './publish.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases, switchTo } from './releases.ts';
import { keepHold, rollBack, type RolledBack } from './rollback.ts';
import { openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';

let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
let engine: ReturnType<typeof openFakeEngine>;
let publish: () => Promise<unknown>;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rollback-'));
  cms = openFakeCms(dir);
  dirs = openReleaseDirs(dir);
  engine = openFakeEngine(dir);
  let clock = Date.parse('2026-11-22T00:00:00Z');
  const bring = createPublish(engine, dirs, () => (clock += 1000), false);
  publish = () => bring({ rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined });
});

afterEach(() => {
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

const back = (wanted?: string, confirmed = false): RolledBack => {
  const outputs = openOutputs(engine.replica.database);
  return rollBack(dirs, { wanted, confirmed, kindOf: (route) => outputs.findRoute(route)?.kind, now: 0 });
};

describe('A rollback', () => {
  it('gives readers the release before, holds it, and names both', async () => {
    await publish();
    const first = readSite(dirs.current);
    const firstId = readCurrentId(dirs);
    cms.change({ '/a/': 'mistake' });
    await publish();
    const from = readCurrentId(dirs);
    expect(back()).toMatchObject({ kind: 'done', from, release: { id: firstId }, returning: [] });
    expect(readSite(dirs.current)).toEqual(first);
    expect(readHold(dirs)?.release).toBe(firstId);
  });

  it('takes less than a tenth of a second', async () => {
    await publish();
    cms.change({ '/a/': 'mistake' });
    await publish();
    const ids = readReleases(dirs).map(({ id }) => id);
    // The quickest of some: a machine that stands still for a moment makes any one of them slow.
    const times = Array.from({ length: 10 }, (_, turn) => {
      const began = performance.now();
      back(ids[turn % 2]);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('goes back step by step, and to any kept release by name', async () => {
    const ids: (string | undefined)[] = [];
    for (const text of ['1', '2', '3']) {
      cms.change({ '/a/': text });
      await publish();
      ids.push(readCurrentId(dirs));
    }
    back();
    expect(readCurrentId(dirs)).toBe(ids[1]);
    back();
    expect(readCurrentId(dirs)).toBe(ids[0]);
    expect(back().kind).toBe('no-such-release');
    back(ids[2]);
    expect(readCurrentId(dirs)).toBe(ids[2]);
    expect(back('0123456789abcdef').kind).toBe('no-such-release');
  });

  it('lists what was withdrawn or deleted since and wants a confirmation for it', async () => {
    cms.change({ '/tin/a/': 'secret', '/tin/b/': 'fine', '/tin/c/': 'wrong' });
    await publish();
    cms.change({ '/tin/a/': undefined, '/tin/b/': 'finer', '/tin/c/': undefined, '/tin/d/': 'new' });
    await publish();
    const live = readCurrentId(dirs);
    const returning = [
      { path: '/tin/a/', kind: 'gone' },
      { path: '/tin/c/', kind: 'gone' },
    ];
    expect(back()).toMatchObject({ kind: 'unconfirmed', returning });
    expect(readCurrentId(dirs)).toBe(live);
    expect(readHold(dirs)).toBeUndefined();
    expect(back(undefined, true)).toMatchObject({ kind: 'done', returning });
  });

  it('does not ask about what is published again meanwhile or was gone already', async () => {
    cms.change({ '/a/': 'x', '/b/': 'y' });
    await publish();
    cms.change({ '/a/': undefined });
    await publish();
    const target = readCurrentId(dirs);
    cms.change({ '/b/': undefined });
    await publish();
    cms.change({ '/b/': 'y again' });
    await publish();
    expect(back(target)).toMatchObject({ kind: 'done', returning: [] });
  });

  it('is finished at the next start when it was cut short before the switch', async () => {
    await publish();
    const first = readCurrentId(dirs) ?? '';
    cms.change({ '/a/': 'x' });
    await publish();
    const second = readCurrentId(dirs) ?? '';
    back();
    switchTo(dirs, second);
    expect(keepHold(dirs)).toBe(true);
    expect(readCurrentId(dirs)).toBe(first);
  });

  it('a hold that cannot be read holds what is live', async () => {
    await publish();
    const live = readCurrentId(dirs);
    writeFileSync(dirs.held, '{"rel');
    expect(keepHold(dirs)).toBe(true);
    expect(readCurrentId(dirs)).toBe(live);
    unlinkSync(dirs.held);
    expect(keepHold(dirs)).toBe(false);
  });

  it('leaves releases out whose tree is gone', async () => {
    await publish();
    const root = join(dirs.releases, readCurrentId(dirs) ?? '');
    cms.change({ '/a/': 'x' });
    await publish();
    unlinkSync(root);
    expect(existsSync(`${root}.json`)).toBe(true);
    expect(readReleases(dirs)).toHaveLength(1);
    expect(back().kind).toBe('no-such-release');
  });
});
