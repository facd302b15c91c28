import { setTimeout } from 'node:timers/promises';

import type { PreviewClaim } from '@portal/shared-types/preview-token';
import type { Driver, Rendered } from '@portal/site/render';
import { keepViews, openReader, overlayRecord, type Reader } from '@portal/site/replica';
import Database from 'better-sqlite3';

import { findEntryPath } from './entry-path.ts';
import type { DraftAnswer, FetchDraft } from './fetch-draft.ts';

/** What a preview link leads to. */
export type Preview =
  | { kind: 'page'; rendered: Rendered; problems: string[] }
  /** the draft lacks what its page needs */
  | { kind: 'unready'; problems: string[] }
  | { kind: Exclude<DraftAnswer['kind'], 'draft'> };

type Entry = Pick<PreviewClaim, 'type' | 'documentId' | 'version'>;

export type RenderPreview = (entry: Entry) => Promise<Preview>;

export interface PreviewParts {
  driver: Driver;
  replicaFile: string;
  fetchDraft: FetchDraft;
  /** what time it is for the content, ms since the epoch */
  contentTime: () => number;
  /** how long to wait for files that the replica does not have yet */
  patienceMs?: number;
}

const pauseMs = 200;

/**
 * Renders an entry as it would be live, by the driver that makes the live pages. It reads the replica through a connection
 * that cannot write, and lays the draft over it in memory: nothing of a draft is ever stored on this side, and a running
 * publish neither waits nor is waited for. Only a picture that was uploaded a moment ago is waited for, and not for long.
 */
export function createPreview(parts: PreviewParts): RenderPreview {
  const { driver, replicaFile, fetchDraft, contentTime, patienceMs = 2000 } = parts;

  return async (entry) => {
    const draft = entry.version === 'draft' ? await fetchDraft(entry.type, entry.documentId) : undefined;
    if (draft && draft.kind !== 'draft') return draft;
    for (const end = performance.now() + patienceMs; ;) {
      const { preview, lacksMedia } = await renderOnce(entry, draft);
      if (!lacksMedia || performance.now() > end) return preview;
      await setTimeout(pauseMs);
    }
  };

  async function renderOnce(
    { type, documentId: id }: Entry,
    draft: { record: unknown; problems: string[] } | undefined,
  ): Promise<{ preview: Preview; lacksMedia: boolean }> {
    let lacksMedia = false;
    const database = new Database(replicaFile, { readonly: true });
    try {
      // One state of the replica from the first read to the last.
      database.exec('BEGIN');
      const reader = noteMissingMedia(openReader(database), () => {
        lacksMedia = true;
      });
      if (!draft) return { preview: await renderEntry(reader, []), lacksMedia };
      if (type === 'media') return { preview: { kind: 'gone' }, lacksMedia };
      const overlaid = overlayRecord(reader, { type, id, record: draft.record }, contentTime());
      const preview = overlaid.ok
        ? await renderEntry(overlaid.value, draft.problems)
        : toUnready(draft.problems, overlaid.reason);
      return { preview, lacksMedia };
    } finally {
      database.close();
    }

    async function renderEntry(reader: Reader, problems: string[]): Promise<Preview> {
      const path = findEntryPath(type, id, reader);
      if (path === null) return { kind: 'gone' };
      try {
        const rendered = await driver.render({ path, kind: 'page' }, keepViews(reader));
        return { kind: 'page', rendered, problems };
      } catch (error) {
        return toUnready(problems, error instanceof Error ? error.message : String(error));
      }
    }
  }
}

/** The cms says in Vietnamese what is missing, as far as it is the editor's doing. */
const toUnready = (problems: string[], reason: string): Preview => ({
  kind: 'unready',
  problems: problems.length > 0 ? problems : [reason],
});

function noteMissingMedia(reader: Reader, note: () => void): Reader {
  return {
    ...reader,
    get: (type, id, fields) => {
      const entry = reader.get(type, id, fields);
      if (type === 'media' && entry === undefined) note();
      return entry;
    },
  };
}
