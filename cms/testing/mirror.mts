import assert from 'node:assert/strict';
import * as contract from '@portal/shared-types';
import { publicTypes, type PublicType, type WireFeed } from '@portal/shared-types';
import { print, type DocumentNode } from 'graphql';
import type { BootedCms } from './boot.mts';

interface WireEntry {
  readonly documentId: string;
}

/** Records by `type:documentId`. */
export type Records = ReadonlyMap<string, WireEntry>;

/** What a press knows that follows the feed and fetches only what the feed names. */
export interface Mirror {
  /** @returns everything it knows after it has followed the feed to its end */
  follow(): Promise<Records>;
  /** @throws Error unless what it knows of some types is what one reads that starts from nothing */
  compare(types?: readonly PublicType[]): Promise<void>;
}

const pageSize = 1000;
/** Small, so that tests meet more than one page. */
const feedLimit = 50;

export function createMirror(cms: BootedCms): Mirror {
  const known = new Map<string, WireEntry>();
  let position = 0;
  let counts: WireFeed['counts'] = [];

  async function ask(document: DocumentNode, variables: object): Promise<unknown> {
    return cms.ask(print(document), variables);
  }

  async function readFeed(after: number, limit: number): Promise<WireFeed> {
    return ((await ask(contract.FeedDocument, { after, limit })) as { feed: WireFeed }).feed;
  }

  async function readRecords(type: PublicType, variables: object): Promise<WireEntry[]> {
    return ((await ask(operationOf(type), variables)) as { records: WireEntry[] }).records;
  }

  return {
    async follow() {
      for (;;) {
        const { changes, position: newest, counts: counted } = await readFeed(position, feedLimit);
        for (const { type, documentId } of changes) known.delete(`${type}:${documentId}`);
        for (const type of publicTypes) {
          const changed = changes.filter((change) => change.type === type && change.op === 'changed');
          const ids = [...new Set(changed.map(({ documentId }) => documentId))];
          const records = ids.length === 0 ? [] : await readRecords(type, { ids });
          for (const record of records) known.set(`${type}:${record.documentId}`, record);
        }
        counts = counted;
        position = changes.at(-1)?.seq ?? newest;
        if (position >= newest) return known;
      }
    },
    async compare(types = publicTypes) {
      await this.follow();
      for (const type of types) {
        const records = await readRecords(type, { limit: pageSize });
        const followed = [...known].filter(([key]) => key.startsWith(`${type}:`)).map(([, record]) => record);
        assert.deepEqual(
          followed.toSorted((one, other) => (one.documentId < other.documentId ? -1 : 1)),
          records,
          `${type}: what the feed told of is not what is there`,
        );
        const counted = counts.find((count) => count.type === type)?.n;
        assert.equal(counted, records.length, `${type}: counted otherwise than read`);
      }
    },
  };
}

/** The same operations that the press uses. */
function operationOf(type: PublicType): DocumentNode {
  const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}RecordsDocument`;
  const operation = (contract as Readonly<Record<string, unknown>>)[name];
  if (operation === undefined) throw new Error(`no operation is named ${name}`);
  return operation as DocumentNode;
}
