import type { PublicType } from '@portal/shared-types';

import type { PressLog } from './press-log.ts';
import { toReason } from './to-reason.ts';

/** What the cms tells of a draft; see `readDraft` there. */
export type DraftAnswer =
  | { kind: 'draft'; record: Record<string, unknown>; problems: string[] }
  /** it would never be shown */
  | { kind: 'internal' }
  | { kind: 'gone' }
  | { kind: 'unreachable' };

export type FetchDraft = (type: PublicType, documentId: string) => Promise<DraftAnswer>;

const patienceMs = 5000;

/**
 * @param cmsUrl without a trailing slash
 * @param secret of the doorbell: the build token reads no draft
 * @param log told why a draft could not be had; whoever looks at it is only asked to come again
 */
export function createFetchDraft(cmsUrl: string, secret: string, log: Pick<PressLog, 'warn'>): FetchDraft {
  return async (type, documentId) => {
    const fail = (detail: string): DraftAnswer => {
      log.warn({ type, documentId, detail }, 'draft could not be fetched');
      return { kind: 'unreachable' };
    };
    try {
      const response = await fetch(`${cmsUrl}/press/drafts/${type}/${encodeURIComponent(documentId)}`, {
        headers: { authorization: `Bearer ${secret}` },
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) return fail(`HTTP ${String(response.status)}`);
      const answer: unknown = await response.json();
      return isAnswer(answer) ? answer : fail('the answer is no draft');
    } catch (error) {
      return fail(toReason(error));
    }
  };
}

const isAnswer = (value: unknown): value is DraftAnswer =>
  typeof value === 'object' && value !== null && 'kind' in value;
