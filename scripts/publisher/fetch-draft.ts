import type { PublicType } from '@portal/shared-types';

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
 */
export function createFetchDraft(cmsUrl: string, secret: string): FetchDraft {
  return async (type, documentId) => {
    try {
      const response = await fetch(`${cmsUrl}/press/drafts/${type}/${encodeURIComponent(documentId)}`, {
        headers: { authorization: `Bearer ${secret}` },
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) return { kind: 'unreachable' };
      const answer: unknown = await response.json();
      return isAnswer(answer) ? answer : { kind: 'unreachable' };
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

const isAnswer = (value: unknown): value is DraftAnswer =>
  typeof value === 'object' && value !== null && 'kind' in value;
