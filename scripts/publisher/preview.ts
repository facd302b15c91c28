import type { PreviewClaim } from '@portal/shared-types/preview-token';
import type { Driver, Rendered } from '@portal/site/render';
import { keepViews, openReader, overlayRecord, type Reader } from '@portal/site/replica';
import Database from 'better-sqlite3';

import { findEntryPath } from './entry-path.ts';
import type { DraftAnswer, FetchDraft } from './fetch-draft.ts';

/** What a preview link leads to. */
export type Preview =
  | { kind: 'page'; path: string; rendered: Rendered; problems: string[] }
  /** the draft lacks what its page needs */
  | { kind: 'unready'; problems: string[] }
  | { kind: Exclude<DraftAnswer['kind'], 'draft'> };

export type RenderPreview = (
  claim: Pick<PreviewClaim, 'type' | 'documentId' | 'version'>,
) => Promise<Preview>;

export interface PreviewParts {
  driver: Driver;
  replicaFile: string;
  fetchDraft: FetchDraft;
  /** what time it is for the content, ms since the epoch */
  contentTime: () => number;
}

/**
 * Renders an entry as it would be live, by the driver that makes the live pages. It reads the replica through a connection
 * that cannot write, and lays the draft over it in memory: nothing of a draft is ever stored on this side, a running
 * publish neither waits nor is waited for.
 */
export function createPreview({ driver, replicaFile, fetchDraft, contentTime }: PreviewParts): RenderPreview {
  return async ({ type, documentId, version }) => {
    const draft = version === 'draft' ? await fetchDraft(type, documentId) : undefined;
    if (draft && draft.kind !== 'draft') return draft;
    const database = new Database(replicaFile, { readonly: true });
    try {
      // One state of the replica from the first read to the last.
      database.exec('BEGIN');
      const reader = openReader(database);
      if (!draft) return await renderPath(reader, []);
      if (type === 'media') return { kind: 'gone' };
      const overlaid = overlayRecord(reader, { type, id: documentId, record: draft.record }, contentTime());
      if (!overlaid.ok) return { kind: 'unready', problems: orReason(draft.problems, overlaid.reason) };
      return await renderPath(overlaid.value, draft.problems);
    } finally {
      database.close();
    }

    async function renderPath(reader: Reader, problems: string[]): Promise<Preview> {
      const path = findEntryPath(type, documentId, reader);
      if (path === null) return { kind: 'gone' };
      try {
        const rendered = await driver.render({ path, kind: 'page' }, keepViews(reader));
        return { kind: 'page', path, rendered, problems };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: 'unready', problems: orReason(problems, reason) };
      }
    }
  };
}

/** The cms says in Vietnamese what is missing, as far as it is the editor's doing. */
const orReason = (problems: string[], reason: string): string[] =>
  problems.length > 0 ? problems : [reason];
