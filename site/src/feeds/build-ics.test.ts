import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';

import { buildIcs, type CalendarEvent, foldLine } from './build-ics.ts';

const event: CalendarEvent = {
  uid: 'schedule-r1',
  sequence: 3,
  changedAt: '2026-11-13T09:00:00.000Z',
  start: { instant: '2026-11-16T01:00:00.000Z' },
  end: { instant: '2026-11-16T05:00:00.000Z' },
  summary: 'Giao ban',
  description: '',
  location: 'Phòng họp số 1',
  url: 'https://portal.example/lich-cong-tac/2026-W47/',
  isOff: false,
};

const build = (...events: Partial<CalendarEvent>[]): string =>
  buildIcs({ name: 'Lịch', publisher: 'Trường', events: events.map((one) => ({ ...event, ...one })) });

const readFirst = (text: string): ICAL.Event =>
  new ICAL.Event(
    new ICAL.Component(ICAL.parse(text) as [string, [], []]).getFirstSubcomponent('vevent') ?? undefined,
  );

const readWithOther = (text: string): VEvent | undefined =>
  Object.values(ical.sync.parseICS(text)).find((one): one is VEvent => one?.type === 'VEVENT');

describe('a calendar file', () => {
  it.each([
    'a; b, c: d',
    'một\nhai',
    'END:VEVENT\nBEGIN:VEVENT\nSUMMARY:khác',
    `"quoted" <b>`,
    `Hội nghị ${'Nghiên cứu, quán triệt '.repeat(12)}😀`,
  ])('says %j as it is', (summary) => {
    const text = build({ summary, description: summary, location: summary });
    expect(readFirst(text)).toMatchObject({ summary, description: summary, location: summary });
    expect(readWithOther(text)).toMatchObject({ summary, description: summary, location: summary });
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
  });

  it('keeps a backslash before a letter', () => {
    // The other program takes it for the end of a line.
    expect(readFirst(build({ summary: 'C:\\n' })).summary).toBe('C:\\n');
  });

  it('leaves out control characters', () => {
    expect(build({ summary: 'a\u0000b\u0007c\rd' })).toContain('SUMMARY:abc\\nd\r\n');
  });

  it('has times in UTC, whole days as days, and what a program needs to know a change', () => {
    const text = build({});
    expect(text).toContain('DTSTART:20261116T010000Z\r\nDTEND:20261116T050000Z\r\n');
    expect(text).toContain('UID:schedule-r1\r\nSEQUENCE:3\r\nDTSTAMP:20261113T090000Z\r\n');
    const allDay = build({ start: { day: '2026-11-16' }, end: { day: '2026-11-17' } });
    expect(allDay).toContain('DTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261117\r\n');
    expect(readFirst(allDay).startDate.isDate).toBe(true);
    expect(readWithOther(allDay)?.datetype).toBe('date');
  });

  it('tells that an event does not take place', () => {
    expect(build({ isOff: true })).toContain('STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n');
  });

  it('may be empty', () => {
    const empty = buildIcs({ name: 'Lịch', publisher: 'Trường', events: [] });
    expect(new ICAL.Component(ICAL.parse(empty) as [string, [], []]).getAllSubcomponents('vevent')).toEqual(
      [],
    );
    expect(readWithOther(empty)).toBeUndefined();
    expect(empty.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  });
});

describe('a long line', () => {
  it.each([
    ['a'.repeat(75), 1],
    ['a'.repeat(76), 2],
    ['ế'.repeat(25), 1],
    ['ế'.repeat(26), 2],
    [`${'a'.repeat(74)}ế`, 2],
    [`${'a'.repeat(73)}😀b`, 2],
    ['a'.repeat(75 + 74 + 1), 3],
  ])('%s becomes %i, none over 75 octets, and reads the same', (line, pieces) => {
    const folded = foldLine(line).split('\r\n');
    expect(folded).toHaveLength(pieces);
    for (const piece of folded) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
    expect(folded.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
  });
});
