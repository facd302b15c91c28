import { describe, expect, it } from 'vitest';

import { replicaOf, type Given } from './testing/replica-of.ts';

/** Friday; the week began on Monday the 16th, in UTC on Sunday evening. */
const now = '2026-11-20T02:00:00.000Z';
const monday = '2026-11-15T17:00:00.000Z';

const notice = (fields: object): Given => ['notice', 'n1', fields];
const document = (fields: object): Given => ['document', 'd1', fields];
const banner = (fields: object): Given => ['banner', 'b1', fields];

describe('asOf', () => {
  it.each<[string, Given[], string]>([
    ['the last Monday where nothing happens', [], monday],
    [
      'the instant at which a notice expires',
      [notice({ expiresAt: '2026-11-19T10:00:00Z' })],
      '2026-11-19T10:00:00.000Z',
    ],
    ['this very instant', [notice({ expiresAt: now })], now],
    ['not an instant to come', [notice({ expiresAt: '2026-11-20T02:00:00.001Z' })], monday],
    ['not one before the last Monday', [notice({ expiresAt: '2026-11-15T16:59:59Z' })], monday],
    ['the end of a pin', [notice({ pinnedUntil: '2026-11-18T00:00:00Z' })], '2026-11-18T00:00:00.000Z'],
    ['the start of an event', [notice({ eventStart: '2026-11-19T00:30:00Z' })], '2026-11-19T00:30:00.000Z'],
    [
      'the end of an event that is over as soon as it has begun',
      [notice({ eventStart: '2026-11-19T00:30:00Z', eventEnd: '2026-11-19T00:30:00Z' })],
      '2026-11-19T00:30:00.000Z',
    ],
    [
      'the first minute in Vietnam of the day of effect',
      [document({ effectiveFrom: '2026-11-20' })],
      '2026-11-19T17:00:00.000Z',
    ],
    [
      'the first minute of the day on which effect ends',
      [document({ effectiveTo: '2026-11-19' })],
      '2026-11-18T17:00:00.000Z',
    ],
    ['not the day of effect to come', [document({ effectiveFrom: '2026-11-21' })], monday],
    ['the start of a banner', [banner({ from: '2026-11-17T01:00:00Z' })], '2026-11-17T01:00:00.000Z'],
    ['the end of a banner', [banner({ to: '2026-11-17T02:00:00Z' })], '2026-11-17T02:00:00.000Z'],
    [
      'the latest of all',
      [
        notice({ expiresAt: '2026-11-17T00:00:00Z' }),
        document({ effectiveFrom: '2026-11-18' }),
        banner({ from: '2026-11-01T00:00:00Z', to: '2026-11-16T00:00:00Z' }),
      ],
      '2026-11-17T17:00:00.000Z',
    ],
  ])('is %s', (_title, given, expected) => {
    expect(replicaOf(given, now).reader.asOf()).toBe(expected);
  });

  it.each([
    ['2026-11-15T16:59:59.999Z', '2026-11-08T17:00:00.000Z'],
    ['2026-11-15T17:00:00.000Z', '2026-11-15T17:00:00.000Z'],
    ['2027-01-01T00:00:00.000Z', '2026-12-27T17:00:00.000Z'],
  ])('at %s is the Monday %s', (at, expected) => {
    expect(replicaOf([], at).asOf).toBe(expected);
  });

  it('moves once for each instant, and back where the entry of its instant is gone', () => {
    const replica = replicaOf([notice({ expiresAt: '2026-11-19T10:00:00Z' })], now);
    expect(replica.advance(Date.parse(now) + 60_000)).toBe(false);
    replica.writer.remove('notice', 'n1');
    expect(replica.advance(Date.parse(now))).toBe(true);
    expect(replica.asOf).toBe(monday);
  });

  it('is unknown to a replica that was never told the time', () => {
    const replica = replicaOf([]);
    replica.database.exec("DELETE FROM meta WHERE key = 'asOf'");
    expect(() => replica.reader.asOf()).toThrow('advance');
  });
});
