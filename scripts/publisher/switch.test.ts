import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openWorkshop } from './open-workshop.ts';
import { openReleaseDirs } from './release-dirs.ts';
import { openFakeCms, openFakeEngine } from './testing/fake-site.ts';

const publishes = 150;
/** How many of these the reader must have met; one that gets little of the machine is given more. */
const leastSeen = publishes / 10;
const mostPublishes = publishes * 20;

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
  let said = '';
  const ended = once(reader.stdout, 'end');
  reader.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const linesOf = (kind: RegExp): string[] => said.split('\n').filter((line) => kind.test(line));
  const hasSeenEnough = (): boolean => linesOf(/^saw \d+$/).length > leastSeen;
  await expect.poll(() => linesOf(/^reading$/).length, { interval: 10 }).toBe(1);
  for (let version = 2; version <= publishes || !hasSeenEnough(); version++) {
    expect(version).toBeLessThan(mostPublishes);
    await publish(version);
  }
  reader.stdin.end();
  await ended;
  expect(linesOf(/^(?!reading$|saw \d+$)./)).toEqual([]);
  workshop.close();
  rmSync(dir, { recursive: true, force: true });
});
