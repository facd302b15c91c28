import { describe, expect, it } from 'vitest';

import { replicaOf } from '../replica/testing/replica-of.ts';
import { readScheduleCalendar, readUnitBySlug } from './schedule-calendar.ts';

const unit = 'unit1';

const readEvents = (...rows: object[]) => {
  const { reader } = replicaOf([
    ['unit', unit, { name: 'Phòng Đào tạo', slug: 'phong-dao-tao' }],
    ...rows.map(
      (fields, index) => ['schedule', `r${String(index)}`, { date: '2026-11-16', ...fields }] as const,
    ),
  ]);
  const found = readUnitBySlug(reader, 'phong-dao-tao');
  const origin = 'https://portal.example';
  return {
    all: readScheduleCalendar(reader, origin).events,
    ofUnit: found ? readScheduleCalendar(reader, origin, found).events : [],
  };
};

describe('the calendar of the schedule', () => {
  it.each([
    [
      { session: 'morning', startTime: '08:00', endTime: '09:30' },
      '2026-11-16T01:00:00.000Z',
      '2026-11-16T02:30:00.000Z',
    ],
    [
      { session: 'morning', startTime: '08:00', endTime: null },
      '2026-11-16T01:00:00.000Z',
      '2026-11-16T05:00:00.000Z',
    ],
    [
      { session: 'afternoon', startTime: '14:00', endTime: null },
      '2026-11-16T07:00:00.000Z',
      '2026-11-16T11:00:00.000Z',
    ],
    [
      { session: 'evening', startTime: '19:00', endTime: null },
      '2026-11-16T12:00:00.000Z',
      '2026-11-16T17:00:00.000Z',
    ],
    [
      { session: 'allDay', startTime: '06:00', endTime: null },
      '2026-11-15T23:00:00.000Z',
      '2026-11-16T17:00:00.000Z',
    ],
    [
      { session: 'morning', startTime: '13:00', endTime: null },
      '2026-11-16T06:00:00.000Z',
      '2026-11-16T06:00:00.000Z',
    ],
  ])('takes the row %j from %s to %s', (fields, start, end) => {
    expect(readEvents(fields).all[0]).toMatchObject({ start: { instant: start }, end: { instant: end } });
  });

  it('takes a row without a time for the whole day', () => {
    expect(
      readEvents({ session: 'allDay', startTime: null, endTime: null, date: '2026-11-30' }).all[0],
    ).toMatchObject({
      start: { day: '2026-11-30' },
      end: { day: '2026-12-01' },
    });
  });

  it('marks a change in the words of the schedule, and what does not take place', () => {
    const [cancelled, adjusted] = readEvents(
      { content: 'Họp', change: 'cancelled', changeNote: 'trùng lịch', startTime: '07:00', revision: 4 },
      { content: 'Họp', change: 'adjusted', changeNote: 'đổi phòng', startTime: '08:00' },
    ).all;
    expect(cancelled).toMatchObject({ summary: 'Hủy: Họp', isOff: true, sequence: 4, uid: 'schedule-r0' });
    expect(cancelled?.description).toMatch(/^Hủy: trùng lịch\nHọp\n/);
    expect(adjusted).toMatchObject({ summary: 'Điều chỉnh: Họp', isOff: false });
  });

  it('holds four weeks back and twelve ahead, and of a unit only its own rows', () => {
    const rows = ['2026-10-18', '2026-10-19', '2027-02-14', '2027-02-15'].map((date) => ({
      date,
      unit: null,
    }));
    const { all, ofUnit } = readEvents(...rows, { unit });
    expect(all.map(({ uid }) => uid)).toEqual(['schedule-r1', 'schedule-r4', 'schedule-r2']);
    expect(ofUnit.map(({ uid }) => uid)).toEqual(['schedule-r4']);
  });
});
