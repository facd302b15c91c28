import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { ensureAllBuilt, ensureBuilt, type BuildPart } from './build-parts.ts';
import { root } from './root.ts';

let dir: string;
const ignore = (): void => undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(dir, 'result'));
  writeFileSync(join(dir, 'source'), 'one');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const partOf = (name: string, code: string): BuildPart => ({
  name,
  sources: [relative(root, join(dir, 'source'))],
  result: relative(root, join(dir, 'result')),
  cwd: '.',
  command: ['-e', code],
  env: { DIR: dir },
});
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
const built = `require('node:fs').appendFileSync(process.env.DIR + '/log', 'built ')`;

it('a part is built once, and again when a source has changed', async () => {
  const part = partOf('part', built);
  await ensureBuilt(part, ignore);
  expect(await ensureBuilt(part, ignore)).toBe(0);
  writeFileSync(join(dir, 'source'), 'two');
  await ensureBuilt(part, ignore);
  expect(readFileSync(join(dir, 'log'), 'utf8')).toBe('built built ');
});

it('a build that failed half done counts for nothing, whatever the sources are then', async () => {
  await ensureBuilt(partOf('part', built), ignore);
  writeFileSync(join(dir, 'source'), 'broken');
  await expect(ensureBuilt(partOf('part', "throw new Error('no')"), ignore)).rejects.toThrow('no');
  writeFileSync(join(dir, 'source'), 'one');
  await ensureBuilt(partOf('part', built), ignore);
  expect(readFileSync(join(dir, 'log'), 'utf8')).toBe('built built ');
});

it('a build that fails ends the one beside it', async () => {
  const slow = `require('node:fs').writeFileSync(process.env.DIR + '/pid', String(process.pid)); setInterval(() => 0, 1000)`;
  const failing = `const wait = () => require('node:fs').existsSync(process.env.DIR + '/pid') ? process.exit(1) : setTimeout(wait, 10); wait()`;
  const parts = [partOf('slow', slow), partOf('failing', failing)];
  await expect(ensureAllBuilt(parts, ignore, new AbortController().signal)).rejects.toThrow(
    'Building failing',
  );
  const pid = Number(readFileSync(join(dir, 'pid'), 'utf8'));
  await expect.poll(() => isRunning(pid)).toBe(false);
});

it('a build that is given up says why', async () => {
  const stop = new AbortController();
  const building = ensureBuilt(partOf('slow', 'setInterval(() => 0, 1000)'), ignore, stop.signal);
  stop.abort(new Error('Stopped before the portal was ready.'));
  await expect(building).rejects.toThrow('Stopped before the portal was ready.');
});
