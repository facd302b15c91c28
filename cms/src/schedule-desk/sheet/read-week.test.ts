import { describe, expect, it } from 'vitest';
import { readNamedDay } from './find-dates.ts';
import { readWeekHeading, toDay } from './read-week.ts';

describe('the heading of a sheet names its week', () => {
  it.each([
    ['LỊCH CÔNG TÁC TUẦN 48 (từ ngày 23/11 đến ngày 29/11/2026)', '2026-11-23'],
    ['Lịch tuần từ 23/11 - 29/11', '2026-11-23'],
    ['Lịch công tác tuần (23-29/11/2026)', '2026-11-23'],
    ['Tuần 48 năm 2026', '2026-11-23'],
    ['Tuần thứ 48', '2026-11-23'],
    ['Lịch tuần từ 28/12 đến 03/01', '2026-12-28'],
    ['Từ ngày 28/12/2026 đến ngày 03/01/2027', '2026-12-28'],
    ['Trường Chính trị tỉnh Sông Lam', undefined],
    ['Tuần 60', undefined],
    ['LỊCH CÔNG TÁC', undefined],
  ])('%j', (text, monday) => {
    expect(readWeekHeading(text, '2026-11-20')).toBe(monday);
  });
});

describe('a day of a sheet becomes a date', () => {
  it.each([
    ['Thứ Tư', '2026-11-25'],
    ['Chủ nhật', '2026-11-29'],
    ['23/11', '2026-11-23'],
    ['Thứ Hai 23/11', '2026-11-23'],
    ['Thứ Ba 23/11', { kind: 'otherWeekday', date: '2026-11-23', weekday: 1 }],
    ['31/11', { kind: 'noSuchDay' }],
    ['11/23/2026', { kind: 'noSuchDay' }],
    ['hôm nay', { kind: 'unreadable' }],
  ])('%j', (text, date) => {
    expect(toDay(readNamedDay(text), '2026-11-23')).toEqual(date);
  });
});
