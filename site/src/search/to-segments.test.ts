import { expect, it } from 'vitest';

import type { EntryPlace } from './search-entry.ts';
import { toSegments } from './to-segments.ts';

const place = (date: string, id = date): EntryPlace => ({ type: 'article', id, date });
const datesOf = (dates: string[], size: number): string[][] =>
  toSegments(
    dates.map((date) => place(date)),
    '2026',
    size,
  ).map((segment) => segment.map(({ date }) => date));

it('puts this year and what is to come before all else, and what has no date last', () => {
  expect(datesOf(['2025-12-31', '', '2027-01-04', '2026-01-01'], 10)).toEqual([
    ['2026-01-01', '2027-01-04'],
    ['', '2025-12-31'],
  ]);
});

it('closes a segment at the end of the year in which it is full', () => {
  const dates = ['2022-01-01', '2023-01-01', '2023-02-01', '2024-01-01', '2025-01-01', '2026-01-01'];
  expect(datesOf(dates, 2)).toEqual([
    ['2026-01-01'],
    ['2024-01-01', '2025-01-01'],
    ['2022-01-01', '2023-01-01', '2023-02-01'],
  ]);
});

it('is the same in whatever order entries come', () => {
  const places = ['2024-01-01', '2026-01-01', '2025-01-01'].map((date) => place(date));
  expect(toSegments(places.toReversed(), '2026')).toEqual(toSegments(places, '2026'));
});
