import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openLog } from './open-log.ts';

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
