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

const table = `
  CREATE TABLE IF NOT EXISTS receipt (
    type TEXT NOT NULL, id TEXT NOT NULL, path TEXT, since TEXT NOT NULL, PRIMARY KEY (type, id)) WITHOUT ROWID;
`;

/** @param database of the replica; receipts commit together with the content */
export function openReceipts(database: Database): {
  write(changes: readonly Change[], reader: Reader, since: string): void;
} {
  database.exec(table);
  const put = database.prepare('INSERT OR REPLACE INTO receipt (type, id, path, since) VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM receipt WHERE type = ? AND id = ?');
  return {
    write: (changes, reader, since) => {
      for (const change of changes) {
        if (change.op === 'gone') remove.run(change.type, change.id);
        else put.run(change.type, change.id, findEntryPath(change.type, change.id, reader), since);
      }
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
