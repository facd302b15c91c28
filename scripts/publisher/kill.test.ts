import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { toSha256 } from '@portal/site/render';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { openFakeCms, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';

const kills = 8;
let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
const paths = ['/', '/a/', '/b/c/', '/b/d/e/'];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kill-'));
  dirs = openReleaseDirs(dir);
  cms = openFakeCms(dir);
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const setVersion = (version: number): void => {
  cms.change(Object.fromEntries(paths.map((path) => [path, `version ${String(version)};`])));
};

/** Reads the site from the one release that the link names. */
function readVersion(): number {
  const root = realpathSync(dirs.current);
  const site = readSite(root);
  const versions = paths.map((path) => /version (\d+);/.exec(site[`${path.slice(1)}index.html`] ?? '')?.[1]);
  expect(new Set(versions).size).toBe(1);
  for (const [part, hash] of Object.entries(
    (JSON.parse(site['manifest.json'] ?? '') as { parts: Record<string, string> }).parts,
  )) {
    const text = site[`manifest/${part}.json`] ?? '';
    expect(toSha256(text)).toBe(hash);
    for (const [path, sha] of Object.entries(JSON.parse(text) as Record<string, string>)) {
      if (!part.startsWith('hashed/')) expect(toSha256(site[path] ?? '')).toBe(sha);
    }
  }
  return Number(versions[0]);
}

function startPublishing(): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'testing/fake-publisher.ts'), dir, '3'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function waitForPosition(child: ChildProcess, position: number): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (
        chunk
          .toString()
          .split('\n')
          .some((line) => Number(line) >= position)
      )
        resolve();
    });
    child.once('exit', () => {
      reject(new Error('the publisher ended'));
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

it('killed at any point, the site is one whole version, and the next start brings the newest', async () => {
  setVersion(0);
  const first = startPublishing();
  await waitForPosition(first, cms.read().position);
  await kill(first);
  let random = 20261122;
  for (let version = 1; version <= kills; version++) {
    const before = readVersion();
    const child = startPublishing();
    await waitForPosition(child, cms.read().position);
    setVersion(version);
    random = (random * 48271) % 0x7fffffff;
    await setTimeout(random % 60);
    await kill(child);
    expect([before, version]).toContain(readVersion());
    const next = startPublishing();
    await waitForPosition(next, cms.read().position);
    await kill(next);
    expect(readVersion()).toBe(version);
  }
  expect(JSON.parse(readFileSync(join(dirs.current, 'manifest.json'), 'utf8'))).toMatchObject({
    position: kills + 2,
  });
});
