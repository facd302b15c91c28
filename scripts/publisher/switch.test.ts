import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect, it } from 'vitest';

import { openWorkshop } from './open-workshop.ts';
import { openReleaseDirs } from './release-dirs.ts';
import { openFakeCms, openFakeEngine } from './testing/fake-site.ts';

const publishes = 150;

it('another process that reads all the while finds a whole site at every moment', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'switch-'));
  const cms = openFakeCms(dir);
  const dirs = openReleaseDirs(dir);
  const engine = openFakeEngine(dir);
  const workshop = openWorkshop(engine, dirs, engine.file, Date.now);
  const publish = async (version: number): Promise<void> => {
    cms.change({ '/': `version ${String(version)};`, '/a/b/': `version ${String(version)};` });
    await workshop.publish({ rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined });
    if (version % 20 === 0) await workshop.collect(() => true);
  };
  await publish(1);
  const reader = spawn(process.execPath, [join(import.meta.dirname, 'testing/read-current.ts'), dirs.site], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(reader.stdout, 'readable');
  for (let version = 2; version <= publishes; version++) await publish(version);
  reader.stdin.end();
  const [first, last, ...others] = (await text(reader.stdout)).trim().split('\n');
  expect([first, others]).toEqual(['reading', []]);
  expect(Number(/changed (\d+)/.exec(last ?? '')?.[1])).toBeGreaterThan(publishes / 10);
  workshop.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);
