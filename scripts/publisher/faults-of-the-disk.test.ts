import fs, { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Engine } from './engine.ts';
import { toFault } from './faults.ts';
import { createPublish, type Publish } from './publish.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';

let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
let engine: Engine & { close(): void };
let publish: Publish;

const run = () => publish({ rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined });
const live = (): Record<string, string> => readSite(dirs.current);
const { writeFileSync, mkdirSync, symlinkSync, renameSync, rmSync: removeSync } = fs;
const original = { writeFileSync, mkdirSync, symlinkSync, renameSync, rmSync: removeSync };

type Call = keyof typeof original;

/** From the n-th on, the calls of one kind below `site/` fail as the system would let them. */
function breakCalls(name: Call, code: string, from: number): void {
  let count = 0;
  const call = original[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      const isOurs = args.some((arg) => typeof arg === 'string' && arg.startsWith(dirs.site));
      if (isOurs && ++count >= from)
        throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
      return call(...args);
    },
  });
  syncBuiltinESMExports();
}

function mendCalls(): void {
  Object.assign(fs, original);
  syncBuiltinESMExports();
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'disk-'));
  cms = openFakeCms(dir);
  dirs = openReleaseDirs(dir);
  engine = openFakeEngine(dir);
  publish = createPublish(engine, dirs, Date.now, false);
  cms.change({ '/a/': 'before', '/b/c/': 'beside' });
  await run();
});

afterEach(() => {
  mendCalls();
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

const calls: [Call, number][] = [
  ['writeFileSync', 1],
  ['writeFileSync', 3],
  ['mkdirSync', 1],
  ['mkdirSync', 2],
  ['symlinkSync', 1],
  ['renameSync', 2],
  ['rmSync', 1],
];

it.each(
  calls.flatMap(([call, from]) => [
    [call, from, 'ENOSPC', 'disk-full'] as const,
    [call, from, 'EROFS', 'no-permission'] as const,
  ]),
)('a disk that refuses %s from call %i on with %s is %s, no page is blamed, and it heals', async (...row) => {
  const [call, from, systemCode, code] = row;
  const before = live();
  cms.change({ '/a/': 'after', '/d/': 'new' });
  breakCalls(call, systemCode, from);
  for (let turn = 0; turn < 2; turn++) {
    const error: unknown = await run().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(toFault(error).code).toBe(code);
    expect(live()).toEqual(before);
  }
  mendCalls();
  const { report } = await run();
  expect(report?.setAside).toEqual([]);
  expect(live()).toMatchObject({ 'd/index.html': expect.stringContaining('new') as string });
  expect(live()['a/index.html']).toContain('after');
});

it('a replica that finds no space leaves the site as it is, and heals', async () => {
  const before = live();
  const { database } = engine.replica;
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${String(pages)}`);
  cms.change({ '/a/': 'long '.repeat(20_000) });
  const error: unknown = await run().catch((reason: unknown) => reason);
  expect(toFault(error).code).toBe('disk-full');
  expect(live()).toEqual(before);
  database.pragma('max_page_count = 1000000');
  await run();
  expect(live()['a/index.html']).toContain('long');
});

it.each([
  ['the trees', (): string => dirs.trees],
  ['the releases', (): string => dirs.releases],
  ['everything about the site', (): string => dirs.site],
])('%s are made again by the next poll when they vanish under a running publisher', async (_what, place) => {
  const whole = live();
  rmSync(place(), { recursive: true });
  await run();
  expect(live()).toEqual(whole);
  expect(existsSync(dirs.staging)).toBe(true);
});
