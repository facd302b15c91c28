import { describe, expect, it } from 'vitest';
import { readSession, readTimes } from './read-times.ts';

describe('times are read as offices write them', () => {
  it.each([
    ['7h30', undefined, { start: '07:30' }],
    ['07:30', undefined, { start: '07:30' }],
    ['07:30:00', undefined, { start: '07:30' }],
    ['8h', undefined, { start: '08:00' }],
    ['8 giờ 15', undefined, { start: '08:15' }],
    ['8g00', undefined, { start: '08:00' }],
    ['7.30', undefined, { start: '07:30' }],
    ["7h30'", undefined, { start: '07:30' }],
    ['7h30 - 9h', undefined, { start: '07:30', end: '09:00' }],
    ['07:30–11:00', undefined, { start: '07:30', end: '11:00' }],
    ['từ 8 giờ đến 10 giờ 30', undefined, { start: '08:00', end: '10:30' }],
    ['8h tới 10h', undefined, { start: '08:00', end: '10:00' }],
    ['14h (chiều)', undefined, { start: '14:00' }],
    ['Sáng: 8h00', undefined, { start: '08:00' }],
    ['2h', 'afternoon', { start: '14:00' }],
    ['2h–4h30', 'afternoon', { start: '14:00', end: '16:30' }],
    ['7h30', 'evening', { start: '19:30' }],
    ['14h', 'afternoon', { start: '14:00' }],
    ['2:00 PM', undefined, { start: '14:00' }],
    ['7:30:00 AM', undefined, { start: '07:30' }],
    ['Cả ngày', undefined, {}],
    ['', undefined, {}],
    ['25h', undefined, undefined],
    ['8h75', undefined, undefined],
    ['sau giờ họp', undefined, undefined],
    ['7h30, 14h, 16h', undefined, undefined],
  ] as const)('%j', (text, session, times) => {
    expect(readTimes(text, session)).toEqual(times);
  });
});

describe('the part of the day is read', () => {
  it.each([
    ['Sáng', 'morning'],
    ['BUỔI CHIỀU', 'afternoon'],
    ['Tối', 'evening'],
    ['S', 'morning'],
    ['C', 'afternoon'],
    ['Cả ngày', 'allDay'],
    ['Sáng, chiều', 'allDay'],
    ['S+C', 'allDay'],
    ['8h tới 10h', undefined],
    ['trưa', undefined],
    ['', undefined],
  ])('%j', (text, session) => {
    expect(readSession(text)).toBe(session);
  });
});
