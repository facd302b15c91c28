import { describe, expect, it } from 'vitest';
import { toReceipt, type EntryState, type PublisherReceipt, type Receipt } from './receipt.ts';

const entry: EntryState = { isVisible: true, isPublished: true, wasPublished: true, isPending: false };
const answer: PublisherReceipt = {
  state: 'live',
  path: '/tin-tuc/a/',
  since: '2026-11-22T01:05:00.000Z',
  press: 'live',
  proof: { position: 7, isListed: true },
};
const words = { siteUrl: 'https://portal.example', labelOf: (field: string) => `<${field}>` };
const gone = { isVisible: false, isPublished: false };
const live: Receipt = {
  state: 'live',
  since: '2026-11-22T01:05:00.000Z',
  url: 'https://portal.example/tin-tuc/a/',
};

describe('The receipt of an entry', () => {
  it.each<[string, Partial<EntryState>, Partial<PublisherReceipt>, Receipt]>([
    ['that the live manifest lists', {}, {}, live],
    ['without a page of its own', {}, { path: null }, { ...live, url: null }],
    ['that changed after what is live', { isPending: true }, {}, { state: 'waiting', reason: null }],
    [
      'that the publisher calls live and the manifest does not list',
      {},
      { proof: { position: 7, isListed: false } },
      { state: 'waiting', reason: null },
    ],
    [
      'while there is no release yet',
      {},
      { proof: null, press: 'working' },
      { state: 'waiting', reason: null },
    ],
    ['of a site that is built elsewhere', {}, { proof: null }, { state: 'elsewhere' }],
    [
      'that waits for a failing publish',
      { isPending: true },
      { state: 'waiting', press: 'failing', reason: 'hết đĩa' },
      { state: 'waiting', reason: 'hết đĩa' },
    ],
    [
      'that is newer than the release held',
      { isPending: true },
      { press: 'held' },
      { state: 'held', isLeaving: false },
    ],
    ['that is part of the release held', {}, { press: 'held' }, live],
    [
      'that was set aside for a field',
      {},
      { state: 'failed', reason: 'article a field cover.alt: expected text, got null' },
      { state: 'failed', field: '<cover.alt>', reason: 'article a field cover.alt: expected text, got null' },
    ],
    [
      'whose page throws',
      {},
      { state: 'failed', reason: 'a.b is not a function' },
      { state: 'failed', field: null, reason: 'a.b is not a function' },
    ],
    [
      'that was mended and waits',
      { isPending: true },
      { state: 'failed', reason: 'x', press: 'working' },
      { state: 'waiting', reason: 'x' },
    ],
    ['that was never published', { ...gone, wasPublished: false }, { state: 'waiting' }, { state: 'never' }],
    ['that is withdrawn', gone, { state: 'waiting' }, { state: 'withdrawn' }],
    [
      'that is withdrawn and still live',
      { ...gone, isPending: true },
      {},
      { state: 'leaving', reason: null },
    ],
    [
      'that is withdrawn and comes back by a rollback',
      { ...gone, isPending: true },
      { press: 'held' },
      { state: 'held', isLeaving: true },
    ],
    [
      'of a type that does not count, not published',
      { ...gone, wasPublished: undefined },
      {},
      { state: 'absent' },
    ],
    ['that is published and internal', { isVisible: false }, { state: 'waiting' }, { state: 'internal' }],
  ])('%s', (_title, known, told, receipt) => {
    expect(toReceipt({ ...entry, ...known }, { ...answer, ...told }, words)).toEqual(receipt);
  });
});
