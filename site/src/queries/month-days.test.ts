import { expect, it } from 'vitest';

import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { readMonthDays } from './month-days.ts';

const { reader } = openFixtureReplica();
const weeks = readMonthDays(reader, '2026-10', true);
const days = weeks.flat().flatMap((day) => day ?? []);

it('puts the days of a month under their weekdays, Monday first', () => {
  expect(weeks).toHaveLength(5);
  // 01/10/2026 is a Thursday, 31/10/2026 a Saturday.
  expect(weeks[0]?.map((day) => day?.day)).toEqual([undefined, undefined, undefined, 1, 2, 3, 4]);
  expect(weeks[4]?.map((day) => day?.day)).toEqual([26, 27, 28, 29, 30, 31, undefined]);
});

it('counts every article of the month once, and leads to the page on which its day begins', () => {
  const counts = days.map(({ count = 0 }) => count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(reader.count('articlesByMonth', '2026-10'));
  expect(days.every(({ path }, index) => (counts[index] ?? 0) > 0 === (path !== null))).toBe(true);
  const newest = days.findLast(({ path }) => path !== null);
  const oldest = days.find(({ path }) => path !== null);
  expect(newest?.path).toBe(`/tin-tuc/2026/10/#ngay-${String(newest?.day)}`);
  expect(oldest?.path).toMatch(/^\/tin-tuc\/2026\/10\/trang\/2\/#ngay-\d+$/);
});

it('leads there without counts on the pages that each new article would change otherwise', () => {
  const plain = readMonthDays(reader, '2026-10', false).flat();
  expect(plain).toEqual(weeks.flat().map((one) => one && { day: one.day, path: one.path }));
});
