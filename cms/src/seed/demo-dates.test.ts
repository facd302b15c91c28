import { describe, expect, it } from 'vitest';
import { fillDates, toDay, toInstant } from './demo-dates.ts';

const wednesday = '2026-03-04';

describe('an offset', () => {
  it.each([
    ['+0', wednesday, '2026-03-04'],
    ['-5', wednesday, '2026-02-27'],
    ['+28', '2028-02-01', '2028-02-29'],
    ['monday+0', wednesday, '2026-03-02'],
    ['monday+0', '2026-03-08', '2026-03-02'],
    ['monday-7', wednesday, '2026-02-23'],
    ['monday+3', '2027-01-01', '2026-12-31'],
  ])('of %s from %s is %s', (offset, seedDate, day) => {
    expect(toDay(offset, seedDate)).toBe(day);
  });

  it('with a time of day is that time in Vietnam', () => {
    expect(toInstant('-1 08:30', wednesday)).toBe('2026-03-03T01:30:00.000Z');
    expect(toInstant('-1', wednesday)).toBe('2026-03-02T17:00:00.000Z');
  });

  it.each(['1', '2026-01-01', 'tuesday+1', '+1 8:30', ''])('is not %j', (text) => {
    expect(() => toDay(text, wednesday)).toThrow('is no offset');
  });
});

it('words get dates in the place of offsets', () => {
  expect(fillDates('từ {day -4} đến {month +40}, năm {year -100}', wednesday)).toBe(
    'từ 28/02/2026 đến 04/2026, năm 2025',
  );
});
