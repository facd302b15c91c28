import type { PublicType } from '@portal/shared-types';
import type { Database } from 'better-sqlite3';

import type { Entries, EntryType } from './entries.ts';
import { toPlaces, type IndexName, type Place } from './indexes.ts';
import { joinEntry, splitEntry, type StoredEntry } from './split-entry.ts';

/** A place that an entry took or left, in which index. */
export type MovedPlace = Place & { index: IndexName };

/** Changes to a replica. All of them belong between `begin` and `commit`. */
export interface Writer {
  /**
   * Puts a good version of an entry in place of the old one and takes it out of what is set aside.
   *
   * @param origin what the files of a medium were made from
   * @returns the places that it took or left, or undefined where the entry is as it was
   */
  put<T extends EntryType>(type: T, id: string, entry: Entries[T], origin?: string): MovedPlace[] | undefined;
  /** @returns the places that the entry left, or undefined where it was not there */
  remove(type: EntryType, id: string): MovedPlace[] | undefined;
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
  const read = database.prepare<[string, string], StoredEntry & { origin: string | null }>(
    'SELECT json, texts, origin FROM record WHERE type = ? AND id = ?',
  );
  const write = database.prepare(
    'INSERT INTO record (type, id, json, texts, origin) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT DO UPDATE SET json = excluded.json, texts = excluded.texts, origin = excluded.origin',
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
      `SELECT coalesce((SELECT n FROM tally WHERE type = ?), 0) + (SELECT count(*) FROM set_aside AS bad WHERE type = ?
        AND NOT EXISTS (SELECT 1 FROM record WHERE record.type = bad.type AND record.id = bad.id))`,
    )
    .pluck();

  const placesOf = (type: EntryType, id: string, stored: StoredEntry): Map<string, MovedPlace> => {
    const entry = joinEntry(stored) as Entries[typeof type];
    return byText(toPlaces(type, id, entry));
  };
  const leave = (id: string, places: Iterable<MovedPlace>): void => {
    for (const { index, key, sort } of places) unplace.run(index, key, sort, id);
  };

  return {
    put: (type, id, entry, origin) => {
      heal.run(type, id);
      const { json, texts } = splitEntry(entry);
      const old = read.get(type, id);
      const isSame = old?.json === json && old.texts === texts;
      if (isSame && old.origin === (origin ?? null)) return undefined;
      write.run(type, id, json, texts, origin ?? null);
      if (isSame) return undefined;
      const left = old ? placesOf(type, id, old) : new Map<string, MovedPlace>();
      const taken = byText(toPlaces(type, id, entry));
      for (const text of [...taken.keys()]) if (left.delete(text)) taken.delete(text);
      leave(id, left.values());
      for (const { index, key, sort } of taken.values()) place.run(index, key, sort, id);
      return [...left.values(), ...taken.values()];
    },
    remove: (type, id) => {
      heal.run(type, id);
      const old = read.get(type, id);
      if (!old) return undefined;
      const left = [...placesOf(type, id, old).values()];
      leave(id, left);
      drop.run(type, id);
      return left;
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

const byText = (places: readonly MovedPlace[]): Map<string, MovedPlace> =>
  new Map(places.map((place) => [JSON.stringify([place.index, place.key, place.sort]), place]));
