import { expect, it } from 'vitest';

import {
  daysOfIsoWeek,
  formatVietnamDate,
  formatVietnamDateTime,
  isCalendarDate,
  isoWeekOf,
  startOfVietnamDay,
  toVietnamDate,
  vietnamMonth,
} from './vietnam-time.ts';

it.each([
  ['2026-10-31T16:59:59.999Z', '31/10/2026', '23:59, 31/10/2026', '2026-10'],
  ['2026-10-31T17:00:00.000Z', '01/11/2026', '00:00, 01/11/2026', '2026-11'],
  ['2025-12-31T17:00:00.000Z', '01/01/2026', '00:00, 01/01/2026', '2026-01'],
  ['2024-02-29T00:00:00+07:00', '29/02/2024', '00:00, 29/02/2024', '2024-02'],
])('reads %s as %s', (instant, date, dateTime, month) => {
  expect(formatVietnamDate(instant)).toBe(date);
  expect(formatVietnamDateTime(instant)).toBe(dateTime);
  expect(vietnamMonth(instant)).toBe(month);
});

it('counts weekdays from Monday', () => {
  expect(toVietnamDate('2026-11-22T16:59:00Z').weekday).toBe(7);
  expect(toVietnamDate('2026-11-22T17:00:00Z').weekday).toBe(1);
});

it('begins a Vietnamese day at 17:00 UTC of the day before', () => {
  expect(startOfVietnamDay('2026-11-22')).toBe('2026-11-21T17:00:00.000Z');
});

it.each(['', 'hôm qua', '2026-13-01'])('refuses %j', (text) => {
  expect(() => toVietnamDate(text)).toThrow(RangeError);
  expect(() => startOfVietnamDay(text)).toThrow(RangeError);
});

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-00-10',
  '2026-11-00',
  '2026-11-22T00:00:00Z',
  '22/11/2026',
])('knows that %j is no day of the calendar', (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(() => startOfVietnamDay(text)).toThrow(RangeError);
  expect(() => isoWeekOf(text)).toThrow(RangeError);
});

it.each([
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('puts %s into the week %s', (date, week) => {
  expect(isoWeekOf(date)).toBe(week);
  expect(daysOfIsoWeek(week)).toContain(date);
});

it('lists the days of a week from Monday', () => {
  expect(daysOfIsoWeek('2026-W47')).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

it.each(['', '2026-47', '2026-W00', '2025-W53', '2026-W99', 'x'])('refuses the week %j', (week) => {
  expect(() => daysOfIsoWeek(week)).toThrow(RangeError);
});
