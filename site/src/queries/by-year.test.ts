import { expect, it } from 'vitest';

import { groupByYear } from './by-year.ts';

it('puts what shares a year together, as Vietnam counts years', () => {
  const items = [
    { date: '2026-12-31T17:00:00.000Z' },
    { date: '2026-12-31' },
    { date: '2026-01-01' },
    { date: '2024-05-05' },
  ];
  expect(groupByYear(items)).toEqual([
    { year: '2027', items: items.slice(0, 1) },
    { year: '2026', items: items.slice(1, 3) },
    { year: '2024', items: items.slice(3) },
  ]);
});
