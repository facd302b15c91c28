import type { WireFeed } from '@portal/shared-types';
import type { BootedCms } from './boot.mts';

/** Reads what the feed tells since the last time. */
export function createFeedReader(cms: BootedCms) {
  let position = 0;
  return {
    /** @returns `type:op` of each new row, in order */
    async readNew(): Promise<string[]> {
      const { feed } = (await cms.ask(
        `query ($after: Int) { feed(after: $after, limit: 10000) { position changes { seq type documentId op } } }`,
        { after: position },
      )) as { feed: WireFeed };
      position = feed.position;
      return feed.changes.map(({ type, op }) => `${type}:${op}`);
    },
  };
}
