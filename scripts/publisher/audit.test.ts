import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createAudit, type Audit, type AuditSlice } from './audit.ts';
import type { Engine } from './engine.ts';
import { openOutputs } from './open-outputs.ts';
import { createPublish, type Publish } from './publish.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';

let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
let engine: Engine & { close(): void };
let publish: Publish;
let audit: Audit;

const run = (): ReturnType<Publish> =>
  publish({ rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined });
const look = (budgetMs = 10_000): Promise<AuditSlice> => audit.slice(() => true, budgetMs);
const page = (): string => join(dirs.current, 'a/index.html');

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'audit-'));
  cms = openFakeCms(dir);
  dirs = openReleaseDirs(dir);
  engine = openFakeEngine(dir);
  publish = createPublish(engine, dirs, Date.now, false);
  audit = createAudit({ engine, dirs, outputs: openOutputs(engine.replica.database) });
  cms.change({ '/a/': 'A', '/b/': 'B', '/c/': 'C' });
  await run();
});

afterEach(() => {
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('The audit', () => {
  it('finds nothing in a sound release', async () => {
    expect(await look()).toEqual({ checked: 5, found: [], done: true });
  });

  it.each([
    ['altered', (file: string) => writeFileSync(file, 'x')],
    ['missing', (file: string) => rmSync(file)],
  ])('names a file that is %s, and puts it back', async (_name, spoil) => {
    const before = readFileSync(page());
    spoil(page());
    expect((await look()).found).toEqual([{ path: '/a/', fault: 'file' }]);
    expect(readFileSync(page())).toEqual(before);
    expect((await look()).found).toEqual([]);
  });

  it('names a page that was made from something else, and the next publish renders it, and it alone', async () => {
    engine.replica.database.exec(`UPDATE page SET text = 'behind the back of the plan' WHERE path = '/a/'`);
    expect((await look()).found).toEqual([{ path: '/a/', fault: 'page' }]);
    expect((await run()).report).toMatchObject({ rendered: 1, changedPages: 1 });
    expect(readFileSync(page(), 'utf8')).toContain('behind the back of the plan');
    expect((await look()).found).toEqual([]);
  });

  it('goes on where its time was over, and gives way at once', async () => {
    expect(await look(0)).toEqual({ checked: 0, found: [], done: false });
    let asked = 0;
    const first = await audit.slice(() => (asked += 1) <= 4, 10_000);
    expect(first).toEqual({ checked: 2, found: [], done: false });
    expect(await look()).toEqual({ checked: 3, found: [], done: true });
  });
});
