import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import { type EventPhase, type NoticeState, toEventPhase, toNoticeState } from './notice-state.ts';

const fields = [
  'kind',
  'title',
  'body',
  'number',
  'issuedAt',
  'eventStart',
  'eventEnd',
  'place',
  'audience',
  'contact',
  'attachments',
  'pinnedUntil',
  'expiresAt',
  'pathDate',
  'slug',
  'seo',
] as const satisfies readonly (keyof Entries['notice'])[];

/** A notice with all that its own page shows of it. */
export type NoticeView = Pick<Entries['notice'], (typeof fields)[number]> & {
  id: string;
  state: NoticeState;
  phase: EventPhase | undefined;
};

/**
 * @param year four digits
 * @param slug from a URL
 * @returns the notice, or undefined where no published one has that path
 */
export function readNoticeByPath(reader: Reader, year: string, slug: string): NoticeView | undefined {
  const [hit] = reader.list('noticeByPath', `${year}/${slug}`, { limit: 1 });
  const notice = hit && reader.get('notice', hit.id, fields);
  if (hit === undefined || notice === undefined) return undefined;
  const { hasPassed } = reader;
  return {
    ...notice,
    id: hit.id,
    state: toNoticeState(notice, hasPassed),
    phase: toEventPhase(notice, hasPassed),
  };
}
