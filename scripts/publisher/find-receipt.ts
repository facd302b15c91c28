import type { Receipt } from './receipts.ts';
import type { PressStatus } from './status.ts';

/** What an editor sees on an entry. */
export type ReceiptAnswer =
  | { state: 'live'; path: string | null; since: string }
  | { state: 'waiting'; reason?: string }
  | { state: 'failed'; reason: string };

/**
 * Says where an entry stands.
 *
 * @param trusted whether the asker has the secret: others learn only what is live, which readers can see anyway
 */
export function findReceipt(
  receipt: Receipt | undefined,
  status: Pick<PressStatus, 'state' | 'release' | 'lastError' | 'setAside'>,
  { type, documentId, trusted }: { type: string; documentId: string; trusted: boolean },
): ReceiptAnswer {
  const fault = status.setAside.find((item) =>
    'path' in item ? item.path === receipt?.path : item.type === type && item.documentId === documentId,
  );
  if (fault) return trusted ? { state: 'failed', reason: fault.reason } : { state: 'waiting' };
  const isHeldBack =
    status.state === 'held' && status.release !== null && (receipt?.since ?? '') > status.release.since;
  if (receipt && !isHeldBack) return { state: 'live', ...receipt };
  const reason = status.lastError?.message;
  return trusted && reason !== undefined ? { state: 'waiting', reason } : { state: 'waiting' };
}
