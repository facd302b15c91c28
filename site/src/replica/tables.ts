import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';

import { indexes } from './indexes.ts';

/** Raise when tables, parsing, the allow-list, the way pictures are made or citations are found change: older files are then rebuilt. */
const version = 6;

/** Index names belong to the version, so that a new index is never found empty. */
const fingerprint = `${String(version)}:${Object.keys(indexes).join(',')}`;

const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE record (
    type TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
    -- what the files of a medium were made from
    origin TEXT,
    -- long texts, see splitEntry; last, so that SQLite can leave them unread
    texts TEXT,
    PRIMARY KEY (type, id)
  );
  -- how many records there are: counting a hundred thousand takes longer than writing one
  CREATE TABLE tally (type TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TRIGGER record_comes AFTER INSERT ON record BEGIN
    INSERT INTO tally (type, n) VALUES (new.type, 1) ON CONFLICT DO UPDATE SET n = n + 1;
  END;
  CREATE TRIGGER record_goes AFTER DELETE ON record BEGIN
    UPDATE tally SET n = n - 1 WHERE type = old.type;
  END;
  CREATE TABLE place (
    name TEXT NOT NULL, key TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (name, key, sort, id)
  ) WITHOUT ROWID;
  CREATE TABLE set_aside (
    type TEXT NOT NULL, id TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (type, id)
  ) WITHOUT ROWID;
`;

/**
 * Opens the SQLite file of a replica. A file that is no database, is damaged at its head or has another version is
 * removed as a whole and made anew: it is a cache, and whatever else was kept beside the replica in the same file
 * speaks of a state that is gone.
 *
 * @param file path, or `:memory:`
 * @throws SqliteError when the file cannot be opened for other reasons (rights, full disk, locked)
 */
export function openDatabase(file: string): Database.Database {
  const existing = tryOpen(file);
  if (existing) return existing;
  if (file !== ':memory:') for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const fresh = connect(file);
  fresh.transaction(() => {
    fresh.exec(tables);
    fresh.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('version', fingerprint);
  })();
  return fresh;
}

function tryOpen(file: string): Database.Database | undefined {
  let database: Database.Database | undefined;
  try {
    database = connect(file);
    const row = database.prepare('SELECT value FROM meta WHERE key = ?').pluck().get('version');
    if (row === fingerprint) return database;
  } catch (error) {
    if (!isUnreadable(error)) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return undefined;
}

function connect(file: string): Database.Database {
  const database = new Database(file, { timeout: 5000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLITE_ERROR is "no such table: meta". */
function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_ERROR' ||
      error.code === 'SQLITE_NOTADB' ||
      error.code.startsWith('SQLITE_CORRUPT'))
  );
}
