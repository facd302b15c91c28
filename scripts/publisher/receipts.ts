import type { Pulled, Reader } from '@portal/site/replica';
import type { Database } from 'better-sqlite3';

import { findEntryPath } from './entry-path.ts';

/** Where an entry can be seen, and since when its newest version. */
export interface Receipt {
  /** null for what has no page of its own */
  path: string | null;
  /** ISO instant of the release that brought the entry's last change */
  since: string;
}

type Change = Pulled['changes'][number];

/** Receipts of what is on its way to readers. */
export interface Receipts {
  /** Notes what the next release brings. */
  expect(changes: readonly Change[]): void;
  /** Gives everything that was expected its receipt. */
  write(reader: Reader, since: string): void;
}

const tables = `
  CREATE TABLE IF NOT EXISTS receipt (
    type TEXT NOT NULL, id TEXT NOT NULL, path TEXT, since TEXT NOT NULL, PRIMARY KEY (type, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS receipt_expected (
    type TEXT NOT NULL, id TEXT NOT NULL, op TEXT NOT NULL, PRIMARY KEY (type, id)) WITHOUT ROWID;
`;

/** @param database of the replica; receipts commit together with the content */
export function openReceipts(database: Database): Receipts {
  database.exec(tables);
  const put = database.prepare('INSERT OR REPLACE INTO receipt (type, id, path, since) VALUES (?, ?, ?, ?)');
  const expect = database.prepare('INSERT OR REPLACE INTO receipt_expected (type, id, op) VALUES (?, ?, ?)');
  const expected = database.prepare<[], Pick<Change, 'type' | 'id' | 'op'>>(
    'SELECT type, id, op FROM receipt_expected',
  );
  const remove = database.prepare('DELETE FROM receipt WHERE type = ? AND id = ?');
  return {
    expect: (changes) => {
      for (const { type, id, op } of changes) expect.run(type, id, op);
    },
    write: (reader, since) => {
      for (const { type, id, op } of expected.all()) {
        if (op === 'gone') remove.run(type, id);
        else put.run(type, id, findEntryPath(type, id, reader), since);
      }
      database.exec('DELETE FROM receipt_expected');
    },
  };
}

/**
 * @param database a connection of its own: while a publish runs, the press's connection shows what is not live yet
 * @returns a function that looks up one receipt
 */
export function createReceiptReader(database: Database): (type: string, id: string) => Receipt | undefined {
  const get = database.prepare<[string, string], Receipt>(
    'SELECT path, since FROM receipt WHERE type = ? AND id = ?',
  );
  return (type, id) => get.get(type, id);
}
