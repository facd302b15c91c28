import type { PublicType } from '@portal/shared-types';

import { parseEntry } from '../entries.ts';
import { openReplica, type Replica } from '../replica.ts';
import { wire } from './wire-records.ts';

/** A record to put: its type, its id, and fields that differ from a good one. */
export type Given = readonly [type: Exclude<PublicType, 'media'>, id: string, fields?: object];

/**
 * @param now ISO instant that the replica is told
 * @returns a replica in memory that holds parsed records, and nothing else
 */
export function replicaOf(given: readonly Given[], now = '2026-11-20T02:00:00Z'): Replica {
  const replica = openReplica(':memory:');
  for (const [type, id, fields] of given) {
    const parsed = parseEntry(type, { ...wire[type](id), ...fields });
    if (!parsed.ok) throw new Error(parsed.reason);
    replica.writer.put(type, id, parsed.value);
  }
  replica.advance(Date.parse(now));
  return replica;
}
