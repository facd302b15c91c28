import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  ArticleRecordsDocument,
  CategoryRecordsDocument,
  MediaRecordsDocument,
  RedirectRecordsDocument,
  SiteSettingRecordsDocument,
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
  article: ArticleRecordsDocument,
  redirect: RedirectRecordsDocument,
};

const chunkSize = 200;
const pageSize = 500;

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
 * Fetches all records of a type, in pages.
 *
 * @throws SyncError
 */
export async function* fetchAllRecords(client: CmsClient, type: PublicType): AsyncGenerator<RawRecord[]> {
  const seen = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const records: RawRecord[] = await fetchRecords(client, type, { after, limit: pageSize });
    if (records.length === 0) return;
    for (const { documentId } of records) {
      if (seen.has(documentId)) throw new SyncError('cms-answer', `${type} ${documentId} came twice`);
      seen.add(documentId);
      after = documentId;
    }
    yield records;
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
