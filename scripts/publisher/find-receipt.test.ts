import { describe, expect, it } from 'vitest';

import { findReceipt, type ReceiptAnswer } from './find-receipt.ts';
import type { Receipt } from './receipts.ts';

type Status = Parameters<typeof findReceipt>[1];

const status: Status = {
  state: 'live',
  release: { id: 'r', since: '2026-11-22T02:00:00.000Z' },
  lastError: null,
  setAside: [],
};
const receipt: Receipt = { path: '/a/', since: '2026-11-22T02:00:00.000Z' };
const live: ReceiptAnswer = { state: 'live', ...receipt };
const waiting: ReceiptAnswer = { state: 'waiting' };
const failed: ReceiptAnswer = { state: 'failed', reason: 'field title' };
const failing: Partial<Status> = {
  state: 'failing',
  lastError: { code: 'census', message: 'không khớp', at: '2026-11-22T03:00:00.000Z' },
};
const entryAside: Partial<Status> = {
  setAside: [{ type: 'article', documentId: 'a', reason: 'field title' }],
};
const routeAside: Partial<Status> = { setAside: [{ type: 'route', path: '/a/', reason: 'field title' }] };
const held: Partial<Status> = { state: 'held', release: { id: 'q', since: '2026-11-22T01:00:00.000Z' } };

describe('The receipt of an entry', () => {
  it.each<[string, Receipt | undefined, Partial<Status>, trusted: ReceiptAnswer, open: ReceiptAnswer]>([
    ['that is live', receipt, {}, live, live],
    ['that was never published', undefined, {}, waiting, waiting],
    [
      'that waits for a failing publish',
      undefined,
      failing,
      { state: 'waiting', reason: 'không khớp' },
      waiting,
    ],
    ['that is live while a later publish fails', receipt, failing, live, live],
    ['that could not be taken over', receipt, entryAside, failed, waiting],
    ['whose page could not be rendered', receipt, routeAside, failed, waiting],
    ['that is newer than the release held', receipt, held, waiting, waiting],
    [
      'that is part of the release held',
      { ...receipt, since: '2026-11-22T01:00:00.000Z' },
      held,
      { ...live, since: '2026-11-22T01:00:00.000Z' },
      { ...live, since: '2026-11-22T01:00:00.000Z' },
    ],
  ])('%s', (_title, known, changes, trusted, open) => {
    const now = { ...status, ...changes };
    expect(findReceipt(known, now, { type: 'article', documentId: 'a', trusted: true })).toEqual(trusted);
    expect(findReceipt(known, now, { type: 'article', documentId: 'a', trusted: false })).toEqual(open);
  });
});
