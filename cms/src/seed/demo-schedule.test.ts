import { isoWeekOf } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entries.ts';
import { resolveDemo, text } from './testing/resolve-demo.ts';

const seed = resolveDemo('2026-03-04');

describe('the schedule of the demo content', () => {
  const rows = seed.of('schedule');
  const bounds: Readonly<Record<string, readonly [string, string]>> = {
    morning: ['06:00', '12:00'],
    afternoon: ['12:00', '18:00'],
    evening: ['18:00', '22:00'],
    allDay: ['00:00', '24:00'],
  };
  const spanOf = (fields: Fields): readonly [string, string] => {
    const [from, to] = bounds[text(fields, 'session')] ?? ['', ''];
    return [text(fields, 'startTime').slice(0, 5) || from, text(fields, 'endTime').slice(0, 5) || to];
  };

  it.each(['2026-03-02', '2026-03-08', '2027-01-01'])('fills three weeks around %s', (day) => {
    const weeks = Map.groupBy(
      resolveDemo(day)
        .of('schedule')
        .filter(({ visibility }) => visibility === 'public'),
      (fields) => isoWeekOf(text(fields, 'date')),
    );
    expect([...weeks.keys()]).toHaveLength(3);
    expect([...weeks.keys()][1]).toBe(isoWeekOf(day));
    for (const week of weeks.values()) expect(week.length).toBeGreaterThanOrEqual(10);
  });

  it('keeps times within their session', () => {
    for (const fields of rows) {
      const [from, to] = bounds[text(fields, 'session')] ?? ['', ''];
      const [start, end] = spanOf(fields);
      expect([fields['content'], from <= start && start < end && end <= to]).toEqual([
        fields['content'],
        true,
      ]);
    }
  });

  it('gives a reason for each change', () => {
    for (const fields of rows)
      expect('changeNote' in fields).toBe(!['none', undefined].includes(fields['change'] as string));
  });

  it('puts nobody and no room in two places at once', () => {
    const held = rows.filter(({ change }) => change !== 'cancelled' && change !== 'postponed');
    const clashes = held.flatMap((one, index) =>
      held.slice(index + 1).filter((other) => {
        const [[start, end], [otherStart, otherEnd]] = [spanOf(one), spanOf(other)];
        const same = one['chair'] === other['chair'] || one['place'] === other['place'];
        return one['date'] === other['date'] && same && start < otherEnd && otherStart < end;
      }),
    );
    expect(clashes.map(({ content: what }) => what)).toEqual([]);
  });
});
