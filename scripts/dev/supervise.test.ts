import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { supervise, type Supervised } from './supervise.ts';

let dir: string;
let said: string[];
let supervised: Supervised | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'supervise-'));
  said = [];
});

afterEach(async () => {
  await supervised?.stop(5000);
  rmSync(dir, { recursive: true, force: true });
});

function run(code: string, cwd = dir): Supervised {
  const part = { name: 'part', cwd, args: ['-e', code], env: process.env };
  supervised = supervise(part, join(dir, 'logs'), (line) => said.push(line));
  return supervised;
}

it('a part that dies is started again, and what it said last is told', async () => {
  const { pid } = run("console.error('PORTAL_X is wrong.'); throw new Error('Set it to 1.')");
  const first = pid();
  await expect.poll(() => said.length).toBeGreaterThan(0);
  expect(said[0]).toMatch(/^part ended \(code 1: Error: Set it to 1\.\); starting it again\. Its log: /);
  await expect.poll(pid).not.toBe(first);
  expect(readFileSync(join(dir, 'logs/part.log'), 'utf8')).toContain('PORTAL_X is wrong.');
});

it('a part that dies three times is doomed, for the reason that it gave', async () => {
  const { doomed } = run("console.log('No such port.'); process.exit(3)");
  await expect.poll(() => doomed.aborted).toBe(true);
  expect(said).toHaveLength(3);
  expect(doomed.reason).toMatchObject({
    message: expect.stringMatching(/^part does not come up \(code 3: No such port\.\)\. Its log: /) as string,
  });
});

it('a part that cannot be started at all ends nobody else and is tried again', async () => {
  run('', join(dir, 'nowhere'));
  await expect.poll(() => said.length).toBeGreaterThan(1);
  expect(said[0]).toMatch(/^part ended \(spawn .* ENOENT\)/);
});

it('a part that was asked to stop stays away, and nothing is told', async () => {
  const { pid, stop } = run('setInterval(() => 0, 1000)');
  await stop(5000);
  expect([pid(), said]).toEqual([undefined, []]);
});
