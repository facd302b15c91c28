import { describe, expect, it } from 'vitest';

import type { IndexName } from './indexes.ts';
import { overlayRecord } from './overlay-record.ts';
import type { Range, Reader } from './reader.ts';
import type { Replica } from './replica.ts';
import { replicaOf, type Given } from './testing/replica-of.ts';
import { wire } from './testing/wire-records.ts';

const now = '2026-11-20T02:00:00Z';

const others: Given[] = [
  ['category', 'c1'],
  ...Array.from({ length: 8 }, (_, number): Given => {
    const day = `2026-11-${String(10 + number)}T01:00:00.000Z`;
    return [
      'article',
      `a${String(number)}`,
      { postedAt: day, pathDate: day, featured: number % 2 === 0, topics: ['t1'] },
    ];
  }),
  ['notice', 'n1', { expiresAt: '2026-11-20T01:00:00.000Z' }],
  ['notice', 'n2', { expiresAt: '2026-12-20T01:00:00.000Z', pinnedUntil: '2026-11-18T00:00:00.000Z' }],
  ['document', 'd1', { replaces: ['d2'] }],
  ['document', 'd2', {}],
  ['schedule', 's1', {}],
  ['banner', 'b1', {}],
];

/** A version of an entry that is there, or a new one. */
const versions: [string, Given][] = [
  ['a new article', ['article', 'z', { postedAt: '2026-11-13T12:00:00.000Z', topics: ['t1', 't2'] }]],
  [
    'an article that moves',
    ['article', 'a3', { postedAt: '2026-10-01T00:00:00.000Z', pathDate: '2026-10-01T00:00:00.000Z' }],
  ],
  [
    'an article that stays',
    ['article', 'a3', { postedAt: '2026-11-13T01:00:00.000Z', title: '\u{1F600} \uFFFD' }],
  ],
  ['the first article of all', ['article', 'a7', { featured: true, postedAt: '2026-12-31T00:00:00.000Z' }]],
  ['a notice that has just expired', ['notice', 'n3', { expiresAt: '2026-11-20T01:59:59.999Z' }]],
  ['a notice whose expiry was the last to pass', ['notice', 'n1', { expiresAt: '2027-11-20T01:00:00.000Z' }]],
  ['a document that replaces another', ['document', 'd2', { replaces: ['d1'], effectiveFrom: '2026-11-19' }]],
  ['a row of the schedule on another day', ['schedule', 's1', { date: '2026-11-27' }]],
  [
    'a banner that has begun',
    ['banner', 'b2', { from: '2026-11-20T01:30:00.000Z', to: '2026-11-30T00:00:00.000Z' }],
  ],
];

function listKeys({ database }: Replica): { name: IndexName; key: string; sorts: string[] }[] {
  const rows = database
    .prepare<[], { name: IndexName; key: string; sorts: string }>(
      'SELECT name, key, json_group_array(sort) AS sorts FROM place GROUP BY name, key',
    )
    .all();
  return rows.map(({ name, key, sorts }) => ({ name, key, sorts: JSON.parse(sorts) as string[] }));
}

function listRanges(sorts: readonly string[]): Range[] {
  const bounds: Range[] = [{}, ...sorts.flatMap((sort) => [{ after: sort }, { before: sort }])];
  return bounds.flatMap((bound) =>
    ([undefined, 1, 3] as const).flatMap((limit) =>
      (['asc', 'desc'] as const).map((order) => ({ ...bound, order, ...(limit !== undefined && { limit }) })),
    ),
  );
}

describe('A replica with a draft laid over it is read as if the draft were in it', () => {
  it.each(versions)('%s', (_title, given) => {
    const [type, id, fields] = given;
    const under = replicaOf(others, now);
    const before = under.dump();
    const written = replicaOf([...others.filter(([, otherId]) => otherId !== id), given], now);
    const overlaid = overlayRecord(
      under.reader,
      { type, id, record: { ...wire[type](id), ...fields } },
      Date.parse(now),
    );
    if (!overlaid.ok) throw new Error(overlaid.reason);
    const [mine, theirs]: Reader[] = [overlaid.value, written.reader];

    let asked = 0;
    for (const { name, key, sorts } of [...listKeys(under), ...listKeys(written)]) {
      for (const range of listRanges(sorts)) {
        expect(mine?.list(name, key, range), `${name} ${key} ${JSON.stringify(range)}`).toEqual(
          theirs?.list(name, key, range),
        );
        expect(mine?.count(name, key, range)).toBe(theirs?.count(name, key, range));
        asked += 1;
      }
    }
    for (const { name, key, sorts } of listKeys(written)) {
      // Where nothing stands before a `|`, there is nothing to list.
      if (sorts.every((sort) => sort.includes('|')))
        expect(mine?.lastOfEach(name, key), `${name} ${key}`).toEqual(theirs?.lastOfEach(name, key));
    }
    expect(asked).toBeGreaterThan(100);
    for (const [otherType, otherId] of [...others, [type, id] as const]) {
      const names = Object.keys(wire[otherType](otherId)).filter((name) => name !== 'documentId') as never[];
      expect(mine?.get(otherType, otherId, names)).toEqual(theirs?.get(otherType, otherId, names));
    }
    expect(mine?.asOf()).toBe(theirs?.asOf());
    expect(under.dump()).toEqual(before);
  });

  it('and a record that cannot be taken over is told with its field', () => {
    const { reader } = replicaOf(others, now);
    const record = { ...wire.article('z'), title: null };
    expect(overlayRecord(reader, { type: 'article', id: 'z', record }, Date.parse(now))).toEqual({
      ok: false,
      reason: 'field title: expected text, got null',
    });
  });
});
