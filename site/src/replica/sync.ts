import { setImmediate } from 'node:timers/promises';

import { publicTypes, type PublicType } from '@portal/shared-types';

import { createMediaMaker } from '../media/make-media.ts';
import { createApplier, type Applier, type Change } from './apply.ts';
import { checkSetAside, checkShrink, countEntries, findMiscounts } from './check-pull.ts';
import type { CmsClient } from './cms-client.ts';
import { fetchChanges, type Changes } from './fetch-feed.ts';
import { fetchAllRecords, fetchRecordsOf } from './fetch-records.ts';
import { listMediaToRetry } from './media-to-retry.ts';
import type { Replica } from './replica.ts';
import { SyncError } from './sync-error.ts';

/** What a pull did. */
export interface Pulled {
  /** position before, or null where the replica was empty */
  from: number | null;
  /** position reached */
  to: number;
  /** newest position seen; what lies between is for the next pull */
  newest: number;
  /** whether everything was fetched, not only what changed */
  full: boolean;
  /** entries that differ from before, each once */
  changes: Change[];
  /** how many entries are set aside */
  setAside: number;
}

export interface PullOptions {
  /** fetch everything, whatever the position says */
  full?: boolean;
  /** let more than half of a type vanish: an operator has said that this is meant */
  allowShrink?: boolean;
}

export interface Sync {
  /**
   * Brings the replica to the newest position. Belongs between the replica's `begin` and `commit`; after an error the
   * caller rolls back.
   *
   * @throws SyncError
   */
  pull(options?: PullOptions): Promise<Pulled>;
}

/** How often a pull asks for what changed while it was fetching. */
const maxRounds = 50;

/** How many records are applied before the network and whatever else runs in this process get their turn. */
const recordsPerTurn = 20;

/**
 * @param mediaDir absolute path of an existing directory, where files are made once and then kept
 * @param log gets progress of a full sync, line by line
 */
export function createSync({
  client,
  replica,
  mediaDir,
  log = () => undefined,
}: {
  client: CmsClient;
  replica: Replica;
  mediaDir: string;
  log?: (line: string) => void;
}): Sync {
  const media = createMediaMaker({ fetchBytes: (url) => client.fetchBytes(url), mediaDir });
  let isFirst = true;

  const applyIds = async (applier: Applier, type: PublicType, ids: readonly string[]): Promise<void> => {
    for await (const { asked, records } of fetchRecordsOf(client, type, ids)) {
      for (const record of records) await applier.apply(type, record);
      const found = new Set(records.map(({ documentId }) => documentId));
      for (const id of asked) if (!found.has(id)) applier.remove(type, id);
    }
  };

  const applyAll = async (applier: Applier): Promise<void> => {
    for (const type of publicTypes) {
      const seen = new Set<string>();
      for await (const records of fetchAllRecords(client, type)) {
        for (const [index, record] of records.entries()) {
          // Applying alone never lets go of the thread, and the request for the next page would stay unsent.
          if (index % recordsPerTurn === 0) await setImmediate();
          await applier.apply(type, record);
          seen.add(record.documentId);
        }
        log(`${type}: ${String(seen.size)}`);
      }
      for (const id of replica.writer.ids(type)) if (!seen.has(id)) applier.remove(type, id);
    }
  };

  /**
   * Applies changes until the replica is what the CMS was at one position. Records are fetched a moment after the feed
   * was read, and may be newer than it says; an entry that has changed again meanwhile is fetched once more. Where only
   * others have changed, the replica is exactly what the answer before speaks of, and they are left for the next pull:
   * otherwise a pull would not end while editors work.
   */
  const settle = async (applier: Applier, first: Changes): Promise<Settled> => {
    let changes = first;
    for (let round = 0; changes.ids.size > 0; round++) {
      if (round === maxRounds) throw new SyncError('cms-answer', 'The feed does not come to rest');
      for (const [type, ids] of changes.ids) await applyIds(applier, type, [...ids]);
      const next = await fetchChanges(client, changes.position);
      if (!follows(next, changes))
        throw new SyncError('cms-answer', 'The journal was replaced during the sync');
      if (next.ids.size > 0 && !isShared(changes.ids, next.ids)) return { ...changes, newest: next.position };
      changes = next;
    }
    return { ...changes, newest: changes.position };
  };

  const pullAll = async (applier: Applier): Promise<Settled> => {
    const start = await fetchChanges(client, null);
    await applyAll(applier);
    const next = await fetchChanges(client, start.position);
    if (!follows(next, start)) throw new SyncError('cms-answer', 'The journal was replaced during the sync');
    return settle(applier, next);
  };

  const pullChanges = async (applier: Applier, from: number): Promise<Settled | undefined> => {
    const first = await fetchChanges(client, from);
    if (!follows(first, { journal: replica.journal, position: from })) return undefined;
    const last = await settle(
      applier,
      withMedia(first, listMediaToRetry(replica, isFirst ? media : undefined)),
    );
    return findMiscounts(replica, last.counts).length === 0 ? last : undefined;
  };

  return {
    pull: async ({ full = false, allowShrink = false } = {}) => {
      if (!replica.database.inTransaction) throw new Error('pull belongs between begin and commit');
      const from = replica.position;
      const before = countEntries(replica);
      const applier = createApplier({ replica, media, keepPlaces: from !== null });
      const delta = full || from === null ? undefined : await pullChanges(applier, from);
      const { journal, position, counts, newest } = delta ?? (await pullAll(applier));
      const miscounts = findMiscounts(replica, counts);
      if (miscounts.length > 0)
        throw new SyncError('census', `The counts do not agree: ${miscounts.join('; ')}`);
      const changes = applier.changes();
      if (!allowShrink) checkShrink({ before, after: countEntries(replica) }, changes);
      checkSetAside(replica);
      replica.writer.reach(journal, position);
      isFirst = false;
      return { from, to: position, newest, full: !delta, changes, setAside: replica.setAside().length };
    },
  };
}

function follows(next: Changes, known: { journal: string | null; position: number }): boolean {
  return next.journal === known.journal && next.position >= known.position;
}

/** What the replica has come to, and where the feed stood last. */
type Settled = Changes & { newest: number };

type Ids = Changes['ids'];

/** Media whose files could not be made are asked for as if they had changed. */
function withMedia(changes: Changes, media: readonly string[]): Changes {
  if (media.length === 0) return changes;
  const ids = new Map(changes.ids).set('media', new Set([...(changes.ids.get('media') ?? []), ...media]));
  return { ...changes, ids };
}

const isShared = (some: Ids, others: Ids): boolean =>
  [...some].some(([type, ids]) => [...ids].some((id) => others.get(type)?.has(id)));
