import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  AlbumRecordsDocument,
  ArticleRecordsDocument,
  BannerRecordsDocument,
  CategoryRecordsDocument,
  DocumentRecordsDocument,
  DocumentTypeRecordsDocument,
  EditorsNoteRecordsDocument,
  IssuingBodyRecordsDocument,
  MediaRecordsDocument,
  MenuItemRecordsDocument,
  NoticeRecordsDocument,
  PageRecordsDocument,
  PhotoRecordsDocument,
  RedirectRecordsDocument,
  ScheduleRecordsDocument,
  SiteLinkRecordsDocument,
  SiteSettingRecordsDocument,
  SlideRecordsDocument,
  SubjectRecordsDocument,
  TopicRecordsDocument,
  UnitRecordsDocument,
  VideoRecordsDocument,
  type PublicType,
} from '@portal/shared-types';
import { z } from 'zod';

import type { CmsClient } from './cms-client.ts';
import { SyncError } from './sync-error.ts';

/** A record of which only the documentId has been looked at. */
export type RawRecord = Readonly<Record<string, unknown>> & { readonly documentId: string };

interface RecordsVariables extends Record<string, unknown> {
  ids?: string[] | string | null | undefined;
  after?: string | null | undefined;
  limit?: number | null | undefined;
}

const documents: Record<PublicType, TypedDocumentNode<{ records: unknown }, RecordsVariables>> = {
  siteSetting: SiteSettingRecordsDocument,
  media: MediaRecordsDocument,
  category: CategoryRecordsDocument,
  topic: TopicRecordsDocument,
  documentType: DocumentTypeRecordsDocument,
  issuingBody: IssuingBodyRecordsDocument,
  subject: SubjectRecordsDocument,
  unit: UnitRecordsDocument,
  page: PageRecordsDocument,
  menuItem: MenuItemRecordsDocument,
  editorsNote: EditorsNoteRecordsDocument,
  article: ArticleRecordsDocument,
  notice: NoticeRecordsDocument,
  document: DocumentRecordsDocument,
  video: VideoRecordsDocument,
  schedule: ScheduleRecordsDocument,
  album: AlbumRecordsDocument,
  photo: PhotoRecordsDocument,
  banner: BannerRecordsDocument,
  slide: SlideRecordsDocument,
  siteLink: SiteLinkRecordsDocument,
  redirect: RedirectRecordsDocument,
};

const chunkSize = 200;
/** More would be a little faster, and two pages are in memory at a time. */
const pageSize = 250;

const recordsAnswer = z.object({ records: z.array(z.looseObject({ documentId: z.string().min(1) })) });

/**
 * Fetches the records of some entries; those that are not visible are missing in the result.
 *
 * @throws SyncError
 */
export async function* fetchRecordsOf(
  client: CmsClient,
  type: PublicType,
  ids: readonly string[],
): AsyncGenerator<{ asked: string[]; records: RawRecord[] }> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    const asked = ids.slice(start, start + chunkSize);
    const records = await fetchRecords(client, type, { ids: asked, limit: chunkSize });
    const open = new Set(asked);
    for (const { documentId } of records) {
      if (!open.delete(documentId))
        throw new SyncError('cms-answer', `${type} ${documentId} came unasked or twice`);
    }
    yield { asked, records };
  }
}

/**
 * Fetches all records of a type, in pages; the next page is under way while the caller works on one.
 *
 * @throws SyncError
 */
export async function* fetchAllRecords(client: CmsClient, type: PublicType): AsyncGenerator<RawRecord[]> {
  const seen = new Set<string>();
  const fetchAfter = (after: string | null): Promise<RawRecord[]> =>
    fetchRecords(client, type, { after, limit: pageSize });
  let records = await fetchAfter(null);
  while (records.length > 0) {
    for (const { documentId } of records) {
      if (seen.has(documentId)) throw new SyncError('cms-answer', `${type} ${documentId} came twice`);
      seen.add(documentId);
    }
    const next = fetchAfter(records.at(-1)?.documentId ?? null);
    // A caller who stops at an error does not wait for it.
    next.catch(() => undefined);
    yield records;
    records = await next;
  }
}

async function fetchRecords(
  client: CmsClient,
  type: PublicType,
  variables: RecordsVariables,
): Promise<RawRecord[]> {
  const answer = await client.request(documents[type], variables);
  const parsed = recordsAnswer.safeParse(answer);
  if (parsed.success) return parsed.data.records;
  throw new SyncError(
    'cms-answer',
    `The ${type} records are not as expected: ${z.prettifyError(parsed.error)}`,
  );
}
