import type { PublicType } from '@portal/shared-types';
import type { Database } from 'better-sqlite3';

import { findAsOf } from './as-of.ts';
import { openReader } from './open-reader.ts';
import type { Reader } from './reader.ts';
import { openWriter, type Writer } from './writer.ts';
import { openDatabase } from './tables.ts';

/** An entry that could not be taken over; its last good version, if any, is still in the replica. */
export interface SetAside {
  type: PublicType;
  id: string;
  /** in words, with the field */
  reason: string;
}

/** Where a replica stands in which journal. */
export interface FeedState {
  /** newest sequence number applied, or null before the first sync */
  position: number | null;
  /** identity of the journal that `position` counts in */
  journal: string | null;
  /** last instant passed at which something changes only by time; null until the first `advance` */
  asOf: string | null;
}

/** The SQLite file with all published entries. One connection; only one process may write. */
export interface Replica extends Readonly<FeedState> {
  readonly reader: Reader;
  readonly writer: Writer;
  /** the raw handle, for tables that must commit together with the content */
  readonly database: Database;
  /** starts the one write transaction (BEGIN IMMEDIATE) */
  begin(): void;
  /**
   * Tells the replica the time, so that `asOf` is right for the content it holds. Belongs between `begin` and `commit`,
   * after the pull.
   *
   * @param now ms since the epoch
   * @returns whether `asOf` differs from before
   */
  advance(now: number): boolean;
  commit(): void;
  /** undoes everything since `begin`; without an open transaction it does nothing */
  rollback(): void;
  /** @returns what is set aside, by type and id */
  setAside(): SetAside[];
  /** @returns all content in canonical order, equal for a fed and a fresh replica of the same content */
  dump(): Record<'meta' | 'record' | 'place' | 'set_aside', unknown[]>;
  close(): void;
}

/**
 * Opens a replica, making or remaking the file where needed, see `openDatabase`.
 *
 * @param file path to a file in an existing directory, or `:memory:`
 */
export function openReplica(file: string): Replica {
  const database = openDatabase(file);
  const writer = openWriter(database);
  const meta = database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const aside = database.prepare<[], SetAside>('SELECT type, id, reason FROM set_aside ORDER BY type, id');
  const rows = (sql: string): unknown[] => database.prepare(sql).all();

  return {
    database,
    reader: openReader(database),
    writer,
    get position() {
      const value = meta.get('position');
      return value === undefined ? null : Number(value);
    },
    get journal() {
      return meta.get('journal') ?? null;
    },
    get asOf() {
      return meta.get('asOf') ?? null;
    },
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    advance: (now) => {
      const asOf = findAsOf(database, now);
      if (asOf === meta.get('asOf')) return false;
      writer.note('asOf', asOf);
      return true;
    },
    commit: () => void database.exec('COMMIT'),
    rollback: () => {
      if (database.inTransaction) database.exec('ROLLBACK');
    },
    setAside: () => aside.all(),
    dump: () => ({
      meta: rows('SELECT key, value FROM meta ORDER BY key'),
      record: rows('SELECT type, id, json, origin, texts FROM record ORDER BY type, id'),
      place: rows('SELECT name, key, sort, id FROM place ORDER BY name, key, sort, id'),
      set_aside: rows('SELECT type, id, reason FROM set_aside ORDER BY type, id'),
    }),
    close: () => {
      database.close();
    },
  };
}
