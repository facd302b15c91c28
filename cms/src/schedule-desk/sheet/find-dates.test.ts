import { describe, expect, it } from 'vitest';
import { findDates, nearestDate, readNamedDay, toCalendarDate } from './find-dates.ts';

describe('a day is read as offices write it', () => {
  it.each([
    ['Thứ Hai\n23/11', { day: 23, month: 11, weekday: 1 }],
    ['Thứ 2 (23/11/2026)', { day: 23, month: 11, year: 2026, weekday: 1 }],
    ['T7 - 28.11.26', { day: 28, month: 11, year: 2026, weekday: 6 }],
    ['CHỦ NHẬT, ngày 29 tháng 11 năm 2026', { day: 29, month: 11, year: 2026, weekday: 7 }],
    ['CN 29-11', { day: 29, month: 11, weekday: 7 }],
    ['Thứ tư', { weekday: 3 }],
    ['2026-11-23', { day: 23, month: 11, year: 2026 }],
    ['23/11', { day: 23, month: 11 }],
    ['ngày mai', undefined],
    ['', undefined],
  ])('%j', (text, day) => {
    expect(readNamedDay(text)).toEqual(day);
  });
});

describe('dates', () => {
  it('both ends of a week are found', () => {
    expect(findDates('từ ngày 23/11 đến ngày 29/11/2026')).toEqual([
      { day: 23, month: 11 },
      { day: 29, month: 11, year: 2026 },
    ]);
  });

  it.each([
    [2026, 2, 29, undefined],
    [2028, 2, 29, '2028-02-29'],
    [2026, 13, 1, undefined],
    [2026, 11, 31, undefined],
  ])('%d-%d-%d is %j', (year, month, day, date) => {
    expect(toCalendarDate(year, month, day)).toEqual(date);
  });

  it.each([
    [1, 2, '2026-12-28', '2027-01-02'],
    [12, 30, '2027-01-04', '2026-12-30'],
    [11, 23, '2026-11-23', '2026-11-23'],
  ])('a year that is missing is the nearest one: %d/%d', (month, day, near, date) => {
    expect(nearestDate(month, day, near)).toBe(date);
  });
});
