import { FeedDocument, publicTypes, type PublicType, type WireFeed } from '@portal/shared-types';
import { z } from 'zod';

import type { CmsClient } from './cms-client.ts';
import { SyncError } from './sync-error.ts';

/** All that has changed since a position. */
export interface Changes {
  journal: string;
  /** of the last answer */
  position: number;
  /** of the last answer; what the CMS counts at `position` */
  counts: ReadonlyMap<PublicType, number>;
  /** documentIds by type; whether each is still there is for the records to say */
  ids: ReadonlyMap<PublicType, ReadonlySet<string>>;
}

const pageSize = 1000;

const knownType = z.enum(publicTypes);

const feed = z.object({
  journal: z.string().min(1),
  position: z.int().nonnegative(),
  counts: z.array(z.object({ type: knownType, n: z.int().nonnegative() })),
  changes: z.array(
    z.object({
      seq: z.int(),
      type: knownType,
      documentId: z.string().min(1),
      op: z.enum(['changed', 'gone']),
    }),
  ),
}) satisfies z.ZodType<WireFeed>;

const feedAnswer = z.object({ feed });

/**
 * Fetches the feed from a position to its end, page by page. Whether the answer speaks of the journal that the position
 * counts in is for the caller to see.
 *
 * @param after last sequence number known; null asks only where the feed stands
 * @throws SyncError
 */
export async function fetchChanges(client: CmsClient, after: number | null): Promise<Changes> {
  const ids = new Map<PublicType, Set<string>>();
  let last = after;
  for (;;) {
    const answer = await client.request(FeedDocument, { after: last, limit: pageSize });
    const parsed = feedAnswer.safeParse(answer);
    if (!parsed.success)
      throw new SyncError('cms-answer', `The feed is not as expected: ${z.prettifyError(parsed.error)}`);
    const { journal, position, counts, changes } = parsed.data.feed;
    for (const { seq, type, documentId } of changes) {
      if (seq <= (last ?? 0) || seq > position) {
        throw new SyncError('cms-answer', `The feed is out of order at ${String(seq)}`);
      }
      last = seq;
      ids.set(type, (ids.get(type) ?? new Set()).add(documentId));
    }
    if (after === null || changes.length < pageSize) {
      return { journal, position, counts: new Map(counts.map(({ type, n }) => [type, n])), ids };
    }
  }
}
