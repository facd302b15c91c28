import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findAssets, statusFileName, toFilePath } from '@portal/site/render';
import type { Change, Reader } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';
import Database from 'better-sqlite3';

import type { Engine, PressReplica } from '../engine.ts';
import { replaceJson } from '../replace-file.ts';

/** What a made-up CMS has: a text for each path. A text that begins with `!` makes its page throw. */
export interface FakeContent {
  position: number;
  pages: Record<string, string>;
  /** paths that were withdrawn or deleted */
  lost: Record<string, 'withdrawn' | 'gone'>;
}

/** A made-up CMS in a file, so that a child process can read it too. */
export interface FakeCms {
  read(): FakeContent;
  write(content: FakeContent): void;
  /** changes some pages; undefined deletes one, leaving a page that says so */
  change(pages: Record<string, string | undefined>): void;
}

export function openFakeCms(dir: string): FakeCms {
  const file = join(dir, 'cms.json');
  const read = (): FakeContent => JSON.parse(readFileSync(file, 'utf8')) as FakeContent;
  if (!existsSync(file)) {
    replaceJson(file, {
      position: 1,
      pages: { '/': 'home', '/404.html': 'nothing' },
      lost: {},
    } satisfies FakeContent);
  }
  return {
    read,
    write: (content) => {
      replaceJson(file, content);
    },
    change: (changes) => {
      const { position, pages, lost } = read();
      for (const [path, text] of Object.entries(changes)) {
        if (text === undefined) lost[path] = 'gone';
        else Reflect.deleteProperty(lost, path);
      }
      const merged = Object.entries({ ...pages, ...changes }).filter(([, text]) => text !== undefined);
      replaceJson(file, { position: position + 1, pages: Object.fromEntries(merged), lost });
    },
  };
}

/**
 * An engine over a made-up CMS: a real SQLite file, real transactions, pages of one line.
 *
 * @param dir holds `cms.json`, `fake.db`, `media/` and `client/`
 * @param pause awaited in each pull and render, so that there is time to be killed
 */
export function openFakeEngine(
  dir: string,
  pause: () => Promise<void> = () => Promise.resolve(),
): Engine & { close(): void; file: string } {
  const file = join(dir, 'fake.db');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID');
  database.exec('CREATE TABLE IF NOT EXISTS fed (position INTEGER NOT NULL)');
  const cms = openFakeCms(dir);
  writeClientFiles(dir);
  const position = database.prepare<[], number>('SELECT max(position) FROM fed').pluck();
  const list = database.prepare<[], { path: string; text: string }>(
    'SELECT path, text FROM page ORDER BY path',
  );
  const reader = openFakeReader(list);
  const replica: PressReplica = {
    database,
    reader,
    get position() {
      return position.get() ?? null;
    },
    asOf: fakeAsOf,
    advance: () => false,
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    commit: () => void database.exec('COMMIT'),
    rollback: () => {
      if (database.inTransaction) database.exec('ROLLBACK');
    },
    setAside: () => [],
  };
  return {
    file,
    replica,
    fingerprint: 'fake',
    contentTime: () => 0,
    clientFiles: [
      { path: 'robots.txt', absolute: join(dir, 'client/robots.txt') },
      { path: 'hashed/app.1.css', absolute: join(dir, 'client/hashed/app.1.css') },
    ],
    findAsset: (name) =>
      [join(dir, 'client/hashed', name), join(dir, 'media', name)].find((path) => existsSync(path)),
    views: [],
    rootSource: ['fake'],
    listSource: (from) => ({
      routes: from.list('units', '').map(({ id }) => toRoute(id, from.get('unit', id, ['name'])?.name ?? '')),
      sources: [],
    }),
    render: async (route, from) => {
      await pause();
      return renderFake(route, from.get('unit', route.path, ['name'])?.name ?? '');
    },
    pull: async () => {
      await pause();
      const content = cms.read();
      if (content.position === replica.position)
        return { to: content.position, newest: content.position, full: false, changes: [] };
      const before = new Map(list.all().map(({ path, text }) => [path, text]));
      database.exec('DELETE FROM page');
      const put = database.prepare('INSERT INTO page VALUES (?, ?)');
      for (const [path, text] of Object.entries({ ...content.lost, ...content.pages })) put.run(path, text);
      database.prepare('INSERT INTO fed VALUES (?)').run(content.position);
      const after = new Map(list.all().map(({ path, text }) => [path, text]));
      return {
        to: content.position,
        newest: content.position,
        full: false,
        changes: listChanges(before, after),
      };
    },
    close: () => {
      database.close();
    },
  };
}

function toRoute(path: string, text: string): Route {
  if (path === '/404.html') return { path, kind: 'notFound' };
  return { path, kind: text === 'gone' || text === 'withdrawn' ? text : 'page' };
}

function renderFake(route: Route, text: string): Awaited<ReturnType<Engine['render']>> {
  if (text.startsWith('!')) throw new Error(text.slice(1));
  const body = Buffer.from(
    `<!doctype html><title>${route.path}</title><link href="/hashed/app.1.css">${text}\n`,
  );
  const path = toFilePath(route.path);
  const files = [{ path, body }];
  if (route.kind === 'gone') {
    files.push({ path: path.replace('index.html', statusFileName), body: Buffer.from('{"status":410}\n') });
  }
  return { route, files, assets: findAssets(body) };
}

/** Nothing changes by time here. */
export const fakeAsOf = '2026-11-01T17:00:00.000Z';

type Texts = ReadonlyMap<string, string>;

function listChanges(before: Texts, after: Texts): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({
      type: 'unit',
      id: path,
      op: after.has(path) ? 'changed' : 'gone',
      places: before.has(path) && after.has(path) ? [] : [{ index: 'units', key: '', sort: path }],
    }));
}

/** A page's path is a unit's id, and its text the name. */
function openFakeReader(list: { all(): { path: string; text: string }[] }): Reader {
  const reader: Pick<Reader, 'list' | 'count' | 'asOf' | 'hasPassed' | 'setting'> = {
    list: () => list.all().map(({ path }) => ({ id: path, sort: path })),
    count: () => list.all().length,
    asOf: () => fakeAsOf,
    hasPassed: () => false,
    setting: () => null,
  };
  const get = (_type: string, id: string): { name: string } | undefined => {
    const page = list.all().find(({ path }) => path === id);
    return page && { name: page.text };
  };
  return { ...reader, get, view: () => undefined } as unknown as Reader;
}

function writeClientFiles(dir: string): void {
  mkdirSync(join(dir, 'client/hashed'), { recursive: true });
  mkdirSync(join(dir, 'media'), { recursive: true });
  writeFileSync(join(dir, 'client/robots.txt'), 'User-agent: *\n');
  writeFileSync(join(dir, 'client/hashed/app.1.css'), 'body{}');
}
