import { toPartName } from '@portal/site/render';
import { boundText } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';
import type { Database } from 'better-sqlite3';

import { listBeside } from './list-beside.ts';
import { joinPath, splitPath } from './output-path.ts';
import type { OutputFile, Outputs } from './outputs.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS output_file (
    dir TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, route TEXT NOT NULL,
    PRIMARY KEY (dir, name)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS output_file_by_route ON output_file (route);
  CREATE TABLE IF NOT EXISTS output_asset (route TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS output_asset_use (
    name TEXT PRIMARY KEY, part TEXT NOT NULL, uses INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS output_asset_use_by_part ON output_asset_use (part);
  CREATE TABLE IF NOT EXISTS output_route (
    path TEXT PRIMARY KEY, kind TEXT NOT NULL, location TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS output_tree (
    dir TEXT PRIMARY KEY, parent TEXT, name TEXT NOT NULL, sha TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS output_tree_by_parent ON output_tree (parent, name);
  CREATE TABLE IF NOT EXISTS output_set_aside (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS output_again (path TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS output_note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** @param database of the replica; the tables are made where missing */
export function openOutputs(database: Database): Outputs {
  database.exec(tables);
  const text = (sql: string): ((key: string) => string | undefined) => {
    const statement = database.prepare<[string], string>(sql).pluck();
    return (key) => statement.get(key);
  };
  const all = <T>(sql: string): ((...values: unknown[]) => T[]) => {
    const statement = database.prepare<unknown[], T>(sql);
    return (...values) => statement.all(...values);
  };
  const run = (sql: string): ((...values: unknown[]) => void) => {
    const statement = database.prepare(sql);
    return (...values) => void statement.run(...values);
  };

  const getFile = database.prepare<[string, string], OutputFile & { route: string }>(
    'SELECT * FROM output_file WHERE dir = ? AND name = ?',
  );
  // A column that is set is written in each index that has it, whether it differs or not: so only what differs is set.
  const setFile = database.prepare(
    'UPDATE output_file SET sha256 = ?, size = ? WHERE dir = ? AND name = ? AND route = ?',
  );
  const putFile = run(
    'INSERT OR REPLACE INTO output_file (dir, name, sha256, size, route) VALUES (?, ?, ?, ?, ?)',
  );
  const removeFile = run('DELETE FROM output_file WHERE dir = ? AND name = ?');
  const filesOf = all<OutputFile>(
    `SELECT dir, name, sha256 FROM output_file WHERE route = ${boundText} ORDER BY dir, name`,
  );
  const filesIn = all<OutputFile>(
    `SELECT dir, name, sha256, size FROM output_file WHERE dir = ${boundText} ORDER BY name`,
  );
  // '0' is the character after '/'.
  const below = all<OutputFile>("SELECT * FROM output_file WHERE dir > ? || '/' AND dir < ? || '0'");
  const assetsOf = text('SELECT names FROM output_asset WHERE route = ?');
  const dropAssets = run('DELETE FROM output_asset WHERE route = ?');
  const setAssets = run('INSERT OR REPLACE INTO output_asset (route, names) VALUES (?, ?)');
  const countUse = database
    .prepare<[string, string, number], number>(
      `INSERT INTO output_asset_use (name, part, uses) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET uses = uses + excluded.uses RETURNING uses`,
    )
    .pluck();
  const dropUnused = run('DELETE FROM output_asset_use WHERE name = ?');
  const assets = all<{ name: string }>(
    `SELECT name FROM output_asset_use WHERE part = ${boundText} ORDER BY name`,
  );
  const removeRoute = run('DELETE FROM output_route WHERE path = ?');
  const putRoute = run(
    `INSERT INTO output_route (path, kind, location) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET kind = excluded.kind, location = excluded.location
        WHERE kind <> excluded.kind OR location <> excluded.location`,
  );
  const findRoute = database.prepare<[string], RouteRow>(
    'SELECT path, kind, location FROM output_route WHERE path = ?',
  );
  const findRouteAfter = database.prepare<[string], RouteRow>(
    `SELECT path, kind, location FROM output_route WHERE path > ${boundText} ORDER BY path LIMIT 1`,
  );
  const takeAgain = all<{ path: string }>('DELETE FROM output_again RETURNING path');
  const routes = database.prepare<[], string>('SELECT path FROM output_route ORDER BY path').pluck();
  const tree = text('SELECT sha FROM output_tree WHERE dir = ?');
  const putTree = run(
    `INSERT INTO output_tree (dir, parent, name, sha) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET sha = excluded.sha`,
  );
  const note = text('SELECT value FROM output_note WHERE key = ?');
  const putNote = run('INSERT OR REPLACE INTO output_note (key, value) VALUES (?, ?)');
  const clearAside = run('DELETE FROM output_set_aside');
  const putAside = run('INSERT OR REPLACE INTO output_set_aside (path, reason) VALUES (?, ?)');

  const uses = new Map<string, number>();
  const use = (name: string, by: 1 | -1): void => void uses.set(name, (uses.get(name) ?? 0) + by);
  const settle = (name: string, by: number): boolean => {
    if (by === 0) return false;
    const now = countUse.get(name, toPartName(`hashed/${name}`), by);
    if (now === 0) dropUnused(name);
    return now === 0 || now === by;
  };

  return {
    getFile: (path) => {
      const { dir, name } = splitPath(path);
      return getFile.get(dir, name);
    },
    putFile: (path, { sha256, size, route }) => {
      const { dir, name } = splitPath(path);
      if (setFile.run(sha256, size, dir, name, route).changes === 0) putFile(dir, name, sha256, size, route);
    },
    removeFile: (path) => {
      const { dir, name } = splitPath(path);
      removeFile(dir, name);
    },
    pathsOf: (route) => filesOf(route).map(({ dir, name }) => joinPath(dir, name)),
    listFilesOf: (route) =>
      filesOf(route).map(({ dir, name, sha256 }) => ({ path: joinPath(dir, name), sha256 })),
    filesIn,
    listFilesBelow: (dir, deep) =>
      [...filesIn(dir), ...(deep ? below(dir, dir) : [])].map((file) => ({
        path: joinPath(file.dir, file.name),
        sha256: file.sha256,
      })),
    reset: () => {
      uses.clear();
    },
    putAssets: (route, names) => {
      const known = assetsOf(route) ?? '';
      const wanted = [...new Set(names)].sort().join('\n');
      if (known === wanted) return;
      if (wanted === '') dropAssets(route);
      else setAssets(route, wanted);
      for (const name of splitNames(wanted)) use(name, 1);
      for (const name of splitNames(known)) use(name, -1);
    },
    countUses: () => {
      const differing = [...uses].filter(([name, by]) => settle(name, by)).map(([name]) => name);
      uses.clear();
      return differing;
    },
    listAssets: (part) => assets(part).map(({ name }) => name),
    putRoute: ({ path, kind, location = '' }) => {
      putRoute(path, kind, location);
    },
    removeRoute,
    findRoute: (path) => toRoute(findRoute.get(path)),
    findRouteAfter: (path) => toRoute(findRouteAfter.get(path)),
    noteAgain: run('INSERT OR IGNORE INTO output_again (path) VALUES (?)'),
    takeAgain: () => takeAgain().map(({ path }) => path),
    findRoutesBeside: (known) => listBeside(routes.iterate(), known),
    getTree: tree,
    putTree: (dir, sha) => {
      const { dir: parent, name } = splitPath(dir);
      putTree(dir, dir === '' ? null : parent, name, sha);
    },
    removeTree: run('DELETE FROM output_tree WHERE dir = ?'),
    treesIn: all<{ name: string; sha: string }>(
      `SELECT name, sha FROM output_tree WHERE parent = ${boundText} ORDER BY name`,
    ),
    listTrees: all<{ dir: string; sha: string }>('SELECT dir, sha FROM output_tree'),
    getNote: note,
    putNote,
    putSetAside: (rows) => {
      clearAside();
      for (const { path, reason } of rows) putAside(path, reason);
    },
    listSetAside: all<{ path: string; reason: string }>(
      'SELECT path, reason FROM output_set_aside ORDER BY path',
    ),
  };
}

/** A line each. */
const splitNames = (names: string): string[] => names.split('\n').filter((name) => name !== '');

/** `location` is '' where there is none. */
interface RouteRow {
  path: string;
  kind: Route['kind'];
  location: string;
}

const toRoute = (row: RouteRow | undefined): Route | undefined =>
  row && { path: row.path, kind: row.kind, ...(row.location && { location: row.location }) };
