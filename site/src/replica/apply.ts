import type { PublicType } from '@portal/shared-types';

import type { MediaMaker } from '../media/make-media.ts';
import { parseEntry, parseMediaRow } from './entries.ts';
import type { RawRecord } from './fetch-records.ts';
import type { Replica } from './replica.ts';
import { EntryError } from './sync-error.ts';

/** What became of an entry. */
export interface Change {
  type: PublicType;
  id: string;
  op: 'changed' | 'gone';
}

/** Takes records over into the replica and notes what differs from before. */
export interface Applier {
  /** Puts a record's entry in, or sets it aside; its last good version then stays. */
  apply(type: PublicType, record: RawRecord): Promise<void>;
  remove(type: PublicType, id: string): void;
  /** @returns each entry that differs from before, once */
  changes(): Change[];
}

/** @param replica with an open write transaction */
export function createApplier({ replica, media }: { replica: Replica; media: MediaMaker }): Applier {
  const { writer, reader } = replica;
  const changes = new Map<string, Change>();
  const note = (change: Change): void => void changes.set(`${change.type} ${change.id}`, change);

  const put = async (type: PublicType, { documentId: id, ...record }: RawRecord): Promise<boolean> => {
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
        if (await put(type, record)) note({ type, id, op: 'changed' });
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        writer.setAside(type, id, `${type} ${id} ${error.message}`);
      }
    },
    remove: (type, id) => {
      if (writer.remove(type, id)) note({ type, id, op: 'gone' });
    },
    changes: () => [...changes.values()],
  };
}

function orThrow<T>(parsed: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!parsed.ok) throw new EntryError(parsed.reason);
  return parsed.value;
}
