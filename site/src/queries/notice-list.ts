import { noticePath } from '@portal/shared-types';

import type { Entries } from '../replica/entries.ts';
import type { Hit, Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import { listPageSize } from '../routes.ts';
import { type EventPhase, type NoticeState, toEventPhase, toNoticeState } from './notice-state.ts';

type Notice = Entries['notice'];

/** A notice as one item of a list. */
export interface NoticeItem extends Pick<
  Notice,
  'title' | 'kind' | 'number' | 'issuedAt' | 'expiresAt' | 'eventStart' | 'eventEnd' | 'place'
> {
  id: string;
  path: string;
  state: NoticeState;
  phase: EventPhase | undefined;
}

/** The notices that concern the reader today, and the ones that last ceased to. */
export interface NoticeBoard {
  /** pinned ones first, then the newest */
  current: NoticeItem[];
  past: NoticeItem[];
}

const fields = [
  'title',
  'slug',
  'pathDate',
  'kind',
  'number',
  'issuedAt',
  'expiresAt',
  'pinnedUntil',
  'eventStart',
  'eventEnd',
  'place',
] as const satisfies readonly (keyof Notice)[];

/** @returns the notices at these places; a place whose entry is gone is left out */
export const readNoticeItems = (reader: Reader, hits: readonly Hit[]): NoticeItem[] =>
  hits.flatMap(({ id }) => readNoticeItem(reader, id) ?? []);

function readNoticeItem(reader: Reader, id: string): NoticeItem | undefined {
  const notice = reader.get('notice', id, fields);
  if (notice === undefined) return undefined;
  const { slug, pathDate, pinnedUntil, ...shown } = notice;
  const { hasPassed } = reader;
  return {
    ...shown,
    id,
    path: noticePath({ slug, pathDate }),
    state: toNoticeState({ expiresAt: shown.expiresAt, pinnedUntil }, hasPassed),
    phase: toEventPhase(shown, hasPassed),
  };
}

/**
 * Reads the notices that have not expired. They are few by nature, so all of them are read: the index by expiry cannot
 * know which are the newest.
 *
 * @param limit at most so many
 */
export function readCurrentNotices(reader: Reader, limit?: number): NoticeItem[] {
  const items = readNoticeItems(reader, reader.view(runningNotices));
  return items.sort(byRankThenNewest).slice(0, limit);
}

/** @returns what the first page of notices shows */
export const readNoticeBoard = (reader: Reader): NoticeBoard => ({
  current: readCurrentNotices(reader),
  past: readNoticeItems(reader, reader.view(lastPastNotices)),
});

export const runningNotices = defineView('runningNotices', (reader) =>
  reader.list('noticesByExpiry', '', { after: reader.asOf() }),
);

export const lastPastNotices = defineView('lastPastNotices', (reader) =>
  reader.list('noticesByExpiry', '', {
    before: justAfter(reader.asOf()),
    order: 'desc',
    limit: listPageSize,
  }),
);

/** A sort key that lies after this instant and before the next one: bounds are exclusive. */
const justAfter = (instant: string): string => `${instant}~`;

const rank = { pinned: 0, running: 1, past: 2 } satisfies Record<NoticeState, number>;

function byRankThenNewest(a: NoticeItem, b: NoticeItem): number {
  if (a.state !== b.state) return rank[a.state] - rank[b.state];
  if (a.issuedAt !== b.issuedAt) return a.issuedAt < b.issuedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
