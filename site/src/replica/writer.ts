import type { PublicType } from '@portal/shared-types';
import type { Database } from 'better-sqlite3';

import { toCanonicalJson } from './canonical-json.ts';
import type { Entries, EntryType } from './entries.ts';
import { toPlaces } from './indexes.ts';

/** Changes to a replica. All of them belong between `begin` and `commit`. */
export interface Writer {
  /**
   * Puts a good version of an entry in place of the old one and takes it out of what is set aside.
   *
   * @param origin what the files of a medium were made from
   * @returns whether the entry differs from before
   */
  put<T extends EntryType>(type: T, id: string, entry: Entries[T], origin?: string): boolean;
  /** @returns whether the entry was there */
  remove(type: EntryType, id: string): boolean;
  /** Notes that the newest version of an entry cannot be taken over. */
  setAside(type: PublicType, id: string, reason: string): void;
  /** Notes the feed position reached. */
  reach(journal: string, position: number): void;
  /** Notes a fact about the replica as a whole. */
  note(key: 'asOf', value: string): void;
  /** @returns ids of all entries of a type, set aside ones without a good version included */
  ids(type: PublicType): string[];
  /** @returns how many entries of a type are known, set aside ones included */
  count(type: PublicType): number;
  /** @returns what the files of a medium were made from */
  origin(type: PublicType, id: string): string | undefined;
}

const knownIds = 'SELECT id FROM record WHERE type = ? UNION SELECT id FROM set_aside WHERE type = ?';

/** @param database an open replica */
export function openWriter(database: Database): Writer {
  const read = database.prepare<[string, string], { json: string; origin: string | null }>(
    'SELECT json, origin FROM record WHERE type = ? AND id = ?',
  );
  const write = database.prepare(
    'INSERT INTO record (type, id, json, origin) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT DO UPDATE SET json = excluded.json, origin = excluded.origin',
  );
  const drop = database.prepare('DELETE FROM record WHERE type = ? AND id = ?');
  const place = database.prepare('INSERT INTO place (name, key, sort, id) VALUES (?, ?, ?, ?)');
  const unplace = database.prepare('DELETE FROM place WHERE name = ? AND key = ? AND sort = ? AND id = ?');
  const aside = database.prepare(
    'INSERT INTO set_aside (type, id, reason) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET reason = excluded.reason',
  );
  const heal = database.prepare('DELETE FROM set_aside WHERE type = ? AND id = ?');
  const meta = database.prepare(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const known = database.prepare<[string, string], string>(`${knownIds} ORDER BY id`).pluck();
  const howMany = database
    .prepare<[string, string], number>(
      `SELECT (SELECT count(*) FROM record WHERE type = ?) + (SELECT count(*) FROM set_aside AS bad WHERE type = ?
        AND NOT EXISTS (SELECT 1 FROM record WHERE record.type = bad.type AND record.id = bad.id))`,
    )
    .pluck();

  const clearPlaces = (type: EntryType, id: string, json: string): void => {
    const entry = JSON.parse(json) as Entries[typeof type];
    for (const { index, key, sort } of toPlaces(type, id, entry)) unplace.run(index, key, sort, id);
  };

  return {
    put: (type, id, entry, origin) => {
      heal.run(type, id);
      const json = toCanonicalJson(entry);
      const old = read.get(type, id);
      if (old?.json === json && old.origin === (origin ?? null)) return false;
      if (old) clearPlaces(type, id, old.json);
      write.run(type, id, json, origin ?? null);
      for (const { index, key, sort } of toPlaces(type, id, entry)) place.run(index, key, sort, id);
      return old?.json !== json;
    },
    remove: (type, id) => {
      heal.run(type, id);
      const old = read.get(type, id);
      if (!old) return false;
      clearPlaces(type, id, old.json);
      drop.run(type, id);
      return true;
    },
    setAside: (type, id, reason) => void aside.run(type, id, reason),
    reach: (journal, position) => {
      meta.run('journal', journal);
      meta.run('position', String(position));
    },
    note: (key, value) => void meta.run(key, value),
    ids: (type) => known.all(type, type),
    count: (type) => howMany.get(type, type) ?? 0,
    origin: (type, id) => read.get(type, id)?.origin ?? undefined,
  };
}
