import { mkdtempSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildManifest, toSha256 } from '@portal/site/render';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from './engine.ts';
import { openOutputs } from './open-outputs.ts';
import { createPublish, type Publish, type Published, type PublishOptions } from './publish.ts';
import { PublishError } from './publish-error.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import { fakeAsOf, openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';

let dir: string;
let dirs: ReleaseDirs;
let cms: FakeCms;
let engine: Engine & { close(): void };
let publish: Publish;
let clock: number;

const options: PublishOptions = { rebuild: null, mayGoOn: () => undefined, onPulled: () => undefined };
const run = (changes: Partial<PublishOptions> = {}): Promise<Published> =>
  publish({ ...options, ...changes });
const live = (): Record<string, string> => readSite(dirs.current);
const asides = (): string[] =>
  openOutputs(engine.replica.database)
    .listSetAside()
    .map(({ path, reason }) => `${path}: ${reason}`);

function open(damaged = false): void {
  engine = openFakeEngine(dir);
  publish = createPublish(engine, dirs, () => (clock += 1000), damaged);
}

const hide = (hidden: string): Engine['listSource'] => {
  const list = engine.listSource;
  return (reader, source) => {
    const { routes, sources } = list(reader, source);
    return { routes: routes.filter(({ path }) => path !== hidden), sources };
  };
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'publish-'));
  clock = Date.parse('2026-11-22T00:00:00Z');
  cms = openFakeCms(dir);
  dirs = openReleaseDirs(dir);
  open();
});

afterEach(() => {
  engine.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('A publish', () => {
  it('makes the whole site, with a manifest that lists every file', async () => {
    cms.change({ '/tin-tuc/2026/11/a/': 'A', '/tin-tuc/2026/11/b/': 'B' });
    const { changed, report } = await run();
    expect(changed).toBe(true);
    expect(report).toMatchObject({ rendered: 4, setAside: [] });
    const { 'manifest.json': manifest, ...site } = live();
    expect(site['tin-tuc/2026/11/a/index.html']).toContain('A\n');
    expect(site['robots.txt']).toBe('User-agent: *\n');
    expect(statSync(join(dirs.current, 'hashed/app.1.css')).isFile()).toBe(true);
    const listed = Object.entries(site).filter(([path]) => !path.startsWith('manifest/'));
    const expected = buildManifest({ position: 2, asOf: fakeAsOf }, [
      ...listed.map(([path, text]): [string, string] => [path, toSha256(text)]),
      ['hashed/app.1.css', toSha256('body{}')],
    ]);
    for (const { path, body } of expected.files) expect(live()[path]).toBe(Buffer.from(body).toString());
    expect(JSON.parse(manifest ?? '')).toMatchObject({ release: readCurrentId(dirs), position: 2 });
  });

  it('lets a directory take the place of a file, and a file that of a directory', async () => {
    const { pages } = cms.read();
    const runWith = async (path: string): Promise<string[]> => {
      cms.write({ position: cms.read().position + 1, pages: { ...pages, [path]: 'feed' }, lost: {} });
      await run();
      return Object.keys(live()).filter((file) => file.startsWith('a/'));
    };
    expect(await runWith('/a/rss.xml')).toEqual(['a/rss.xml']);
    expect(await runWith('/a/rss.xml/')).toEqual(['a/rss.xml/index.html']);
    expect(await runWith('/a/rss.xml')).toEqual(['a/rss.xml']);
  });

  it('writes nothing where nothing changed', async () => {
    await run();
    const before = readdirSync(dirs.trees);
    expect(await run()).toMatchObject({ changed: false, report: null });
    expect(readdirSync(dirs.trees)).toEqual(before);
    expect(readReleases(dirs)).toHaveLength(1);
  });

  it('makes only the trees on the way to what changed and links the rest', async () => {
    cms.change(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, n) => [`/tin-tuc/2026/${String(n)}/a/`, `text ${String(n)}`]),
      ),
    );
    await run();
    const before = statSync(join(dirs.current, 'tin-tuc/2026/7/a/index.html'));
    cms.change({ '/tin-tuc/2026/12/a/': 'another' });
    const { report } = await run();
    // the article, its month, year, list and root; the manifest's part: folder, year, list
    expect(report?.madeTrees).toBe(8);
    expect(report?.changedFiles).toBe(3);
    expect(statSync(join(dirs.current, 'tin-tuc/2026/7/a/index.html')).ino).toBe(before.ino);
    expect(live()['tin-tuc/2026/12/a/index.html']).toContain('another');
  });

  it('takes away what is no more and the directories that it leaves empty', async () => {
    cms.change({ '/a/b/c/': 'x', '/a/d/': 'y' });
    await run();
    engine.listSource = hide('/a/b/c/');
    cms.change({ '/a/d/': 'z' });
    await run();
    expect(Object.keys(live()).filter((path) => path.startsWith('a/'))).toEqual(['a/d/index.html']);
    expect(readdirSync(join(dirs.current, 'a'))).toEqual(['d']);
    expect(Object.keys(live())).not.toContain('manifest/a/b/c.json');
  });

  it('comes to the same bytes from nothing and step by step', async () => {
    cms.change({ '/a/': '1', '/b/': '2' });
    await run();
    cms.change({ '/a/': '3', '/b/': undefined });
    await run();
    const stepwise = live();
    engine.close();
    for (const name of ['fake.db', 'fake.db-wal', 'fake.db-shm', 'site'])
      rmSync(join(dir, name), { recursive: true, force: true });
    dirs = openReleaseDirs(dir);
    open();
    await run();
    expect(live()).toEqual(stepwise);
  });

  it('keeps the id and the time of a release when only the feed position moved', async () => {
    await run();
    const [first] = readReleases(dirs);
    cms.change({});
    expect((await run()).changed).toBe(true);
    expect(readReleases(dirs)).toEqual([{ ...first, position: 2 }]);
    expect(JSON.parse(live()['manifest.json'] ?? '')).toMatchObject({ position: 2 });
  });

  it('gives a changed file a time at least a whole second later, also when an older text returns', async () => {
    const times: number[] = [];
    for (const text of ['one', 'two', 'one', 'two']) {
      cms.change({ '/a/': text });
      await run();
      times.push(Math.floor(statSync(join(dirs.current, 'a/index.html')).mtimeMs / 1000));
    }
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(4);
  });

  it('sets a route aside that throws, keeps its last good page and goes on with the others', async () => {
    cms.change({ '/a/': 'good', '/b/': '1' });
    await run();
    cms.change({ '/a/': '!no title', '/b/': '2', '/c/': '!never seen' });
    await run();
    expect(live()['a/index.html']).toContain('good');
    expect(live()['b/index.html']).toContain('2');
    expect(live()['c/index.html']).toBeUndefined();
    expect(asides()).toEqual(['/a/: no title', '/c/: never seen']);
    cms.change({ '/a/': 'better', '/c/': 'at last' });
    await run();
    expect(live()['a/index.html']).toContain('better');
    expect(asides()).toEqual([]);
  });

  it('keeps the last good page of a route also when the replica was lost', async () => {
    cms.change({ '/a/': 'good' });
    await run();
    cms.change({ '/a/': '!no title' });
    engine.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(dir, `fake.db${suffix}`), { force: true });
    open();
    await run();
    expect(live()['a/index.html']).toContain('good');
    expect(asides()).toEqual(['/a/: no title']);
  });

  it('sets a page aside that names a file which exists nowhere, and takes the file over when it is there', async () => {
    cms.change({ '/a/': '<img src="/hashed/anh.webp">' });
    await run();
    expect(asides()).toEqual(['/a/: the file hashed/anh.webp does not exist']);
    writeFileSync(join(dir, 'media/anh.webp'), 'picture');
    cms.change({});
    await run();
    expect(asides()).toEqual([]);
    expect(statSync(join(dirs.current, 'hashed/anh.webp')).size).toBe(7);
  });

  it('reports links that lead nowhere', async () => {
    cms.change({
      '/a/': '<a class="x" href="/b/">b</a><a href="/khong-co/?x=1">?</a><a href="https://x.vn/">x</a>',
      '/b/': '',
    });
    expect((await run()).report?.deadLinks).toEqual([{ path: '/a/', link: '/khong-co/' }]);
  });
});

describe('A publish that is doubtful leaves the site as it was:', () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`/p/${String(n)}/`, String(n)]));

  it.each<[string, () => void, string]>([
    [
      'home does not render',
      () => {
        cms.change({ '/': '!broken' });
        engine.listSource = hide('/');
      },
      'home-missing',
    ],
    [
      'the 404 page does not render',
      () => {
        cms.change({ '/404.html': 'other' });
        engine.listSource = hide('/404.html');
      },
      'not-found-page-missing',
    ],
    [
      'more than half of the pages vanish',
      () => {
        cms.change(
          Object.fromEntries(
            Object.keys(many)
              .slice(20)
              .map((path) => [path, undefined]),
          ),
        );
      },
      'ruin',
    ],
    [
      'too many pages throw',
      () => {
        cms.change(
          Object.fromEntries(
            Object.keys(many)
              .slice(0, 30)
              .map((path) => [path, '!no']),
          ),
        );
      },
      'too-many-routes-failed',
    ],
    [
      'a page wants the place of a directory',
      () => {
        cms.change({ '/p': 'x' });
      },
      'path-clash',
    ],
  ])('%s', async (_title, spoil, code) => {
    cms.change(many);
    await run();
    const before = live();
    spoil();
    await expect(run()).rejects.toMatchObject({ code });
    expect(live()).toEqual(before);
    expect(engine.replica.position).toBe(2);
  });

  it('an operator who confirms may shrink the site', async () => {
    cms.change(many);
    await run();
    cms.change(
      Object.fromEntries(
        Object.keys(many)
          .slice(5)
          .map((path) => [path, undefined]),
      ),
    );
    await expect(run()).rejects.toMatchObject({ code: 'ruin' });
    await run({ rebuild: { allowShrink: true } });
    expect(live()['p/4/index.html']).toBeDefined();
  });

  it('a hold comes right before the switch', async () => {
    await run();
    const before = live();
    cms.change({ '/a/': 'new' });
    let steps = 0;
    const mayGoOn = (): void => {
      // pull, one route, then the last look before the switch
      if (++steps === 3) throw new PublishError('held');
    };
    await expect(run({ mayGoOn })).rejects.toMatchObject({ code: 'held' });
    expect(live()).toEqual(before);
    await run();
    expect(live()['a/index.html']).toContain('new');
  });
});

describe('A damaged release is mended', () => {
  it('when a file that did not change has vanished', async () => {
    cms.change({ '/a/b/': '1', '/a/c/': '2', '/a/': 'list' });
    await run();
    const whole = live();
    unlinkSync(join(dirs.current, 'a/index.html'));
    cms.change({ '/a/b/': '3' });
    await run();
    expect(live()).toMatchObject({ 'a/index.html': whole['a/index.html'] });
    expect(live()['a/b/index.html']).toContain('3');
  });

  it('by a rebuild when bytes were changed behind its back', async () => {
    cms.change({ '/a/': 'right' });
    await run();
    const whole = live();
    unlinkSync(join(dirs.current, 'a/index.html'));
    writeFileSync(join(dirs.current, 'a/index.html'), 'wrong');
    await run({ rebuild: { allowShrink: false } });
    expect(live()).toEqual(whole);
  });

  it('when the link to the live release is gone', async () => {
    await run();
    const whole = live();
    unlinkSync(dirs.current);
    await run();
    expect(live()).toEqual(whole);
  });

  it('when everything but the replica is gone', async () => {
    cms.change({ '/a/': 'x' });
    await run();
    const whole = live();
    rmSync(dirs.site, { recursive: true });
    dirs = openReleaseDirs(dir);
    engine.close();
    open(true);
    await run();
    expect(live()).toEqual(whole);
  });
});
