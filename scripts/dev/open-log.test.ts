import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openLog } from './open-log.ts';

it('a log that has grown long begins anew, and the last long one is kept', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  const file = join(dir, 'publisher.log');
  const log = openLog(file, 10);
  for (const line of ['first line\n', 'second line\n', 'third\n', 'fourth\n'])
    await new Promise<void>((resolve) => {
      log.write(line, () => {
        resolve();
      });
    });
  expect([readFileSync(`${file}.1`, 'utf8'), readFileSync(file, 'utf8')]).toEqual([
    'second line\n',
    'third\nfourth\n',
  ]);
  rmSync(dir, { recursive: true, force: true });
});

it('a log goes on after lines that the disk did not take', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  const away = join(dir, 'away');
  const log = openLog(join(away, 'publisher.log'));
  const write = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      log.once('error', reject);
      log.write(line, () => {
        resolve();
      });
    });
  await write('lost\n');
  mkdirSync(away);
  await write('one\n');
  await write('two\n');
  expect(readFileSync(join(away, 'publisher.log'), 'utf8')).toBe('one\ntwo\n');
  rmSync(dir, { recursive: true, force: true });
});
