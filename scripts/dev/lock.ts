import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

/**
 * Takes a lock that the operating system frees when the process ends, however it ends: SQLite's own file lock.
 *
 * @param dir made when missing
 * @param name of the lock; its file is `<dir>/<name>`
 * @returns a function that frees the lock, or undefined where another process holds it
 * @throws Error where the file cannot be written
 */
export function takeLock(dir: string, name: string): (() => void) | undefined {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, name);
  // SQLite would open it for reading only, and then locks nobody out.
  if (existsSync(file)) accessSync(file, constants.W_OK);
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return () => database.close();
}
