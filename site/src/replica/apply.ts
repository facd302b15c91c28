import type { PublicType } from '@portal/shared-types';

import type { MediaMaker } from '../media/make-media.ts';
import { parseEntry, parseMediaRow } from './entries.ts';
import type { RawRecord } from './fetch-records.ts';
import type { Replica } from './replica.ts';
import { EntryError } from './sync-error.ts';
import type { MovedPlace } from './writer.ts';

/** What became of an entry. */
export interface Change {
  type: PublicType;
  id: string;
  op: 'changed' | 'gone';
  /** places that it took or left; none where the replica was empty before */
  places: readonly MovedPlace[];
}

/** Takes records over into the replica and notes what differs from before. */
export interface Applier {
  /** Puts a record's entry in, or sets it aside; its last good version then stays. */
  apply(type: PublicType, record: RawRecord): Promise<void>;
  remove(type: PublicType, id: string): void;
  /** @returns each entry that differs from before, once */
  changes(): Change[];
}

/**
 * @param replica with an open write transaction
 * @param keepPlaces whether changes tell their places: nobody asks for those of a first sync, and they are many
 */
export function createApplier({
  replica,
  media,
  keepPlaces,
}: {
  replica: Replica;
  media: MediaMaker;
  keepPlaces: boolean;
}): Applier {
  const { writer, reader } = replica;
  const changes = new Map<string, Change>();
  const note = (change: Omit<Change, 'places'>, places: readonly MovedPlace[] | undefined): void => {
    if (!places) return;
    const key = `${change.type} ${change.id}`;
    const all = keepPlaces ? [...(changes.get(key)?.places ?? []), ...places] : [];
    changes.set(key, { ...change, places: all });
  };

  const put = async (
    type: PublicType,
    { documentId: id, ...record }: RawRecord,
  ): Promise<MovedPlace[] | undefined> => {
    if (type !== 'media') return writer.put(type, id, orThrow(parseEntry(type, record)));
    const row = orThrow(parseMediaRow(record));
    const known = { entry: reader.get('media', id, media.fields), origin: writer.origin('media', id) };
    const { entry, origin } = await media.make(row, known);
    return writer.put('media', id, entry, origin);
  };

  return {
    apply: async (type, record) => {
      const id = record.documentId;
      try {
        note({ type, id, op: 'changed' }, await put(type, record));
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        writer.setAside(type, id, `${type} ${id} ${error.message}`);
      }
    },
    remove: (type, id) => {
      note({ type, id, op: 'gone' }, writer.remove(type, id));
    },
    changes: () => [...changes.values()],
  };
}

function orThrow<T>(parsed: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!parsed.ok) throw new EntryError(parsed.reason);
  return parsed.value;
}
