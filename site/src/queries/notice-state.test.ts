import { expect, it } from 'vitest';

import { toEventPhase, toNoticeState, type EventPhase, type NoticeState } from './notice-state.ts';

const asOf = '2026-11-16T05:00:00.000Z';
const before = '2026-11-16T04:59:59.999Z';
const hasPassed = (instant: string): boolean => instant <= asOf;
const after = '2026-11-16T05:00:00.001Z';

it.each<[string, string, string | null, NoticeState]>([
  ['that runs on', after, null, 'running'],
  ['that expires now', asOf, null, 'past'],
  ['that has expired', before, null, 'past'],
  ['pinned for longer', after, after, 'pinned'],
  ['whose pin falls off now', after, asOf, 'running'],
  ['whose pin has fallen off', after, before, 'running'],
  ['pinned beyond its end', before, after, 'past'],
])('a notice %s has its state', (_name, expiresAt, pinnedUntil, state) => {
  expect(toNoticeState({ expiresAt, pinnedUntil }, hasPassed)).toBe(state);
});

it.each<[string, string | null, string | null, string, EventPhase | undefined]>([
  ['no event', null, null, after, undefined],
  ['an event to come', after, null, after, 'ahead'],
  ['an event that begins now', asOf, after, after, 'underWay'],
  ['an event that ends now', before, asOf, after, 'over'],
  ['an event without an end', before, null, after, 'underWay'],
  ['an event without an end in an expired notice', before, null, asOf, 'over'],
])('a notice with %s says where it stands', (_name, eventStart, eventEnd, expiresAt, phase) => {
  expect(toEventPhase({ eventStart, eventEnd, expiresAt }, hasPassed)).toBe(phase);
});
