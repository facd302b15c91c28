import { describe, expect, it } from 'vitest';

import { selectKept } from './select-kept.ts';

const now = Date.parse('2026-11-22T05:30:00Z');
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
const hour = 60;
const day = 24 * hour;

/** Releases named by their age in minutes, oldest first. */
const aged = (...ages: number[]): { id: string; since: string }[] =>
  ages.sort((a, b) => b - a).map((age) => ({ id: String(age), since: ago(age) }));

describe('Of many releases', () => {
  it.each([
    ['all of the last hour stay', aged(1, 2, 3, 10, 59), ['59', '10', '3', '2', '1']],
    [
      'one for each full hour of the last day stays',
      // full hours were 30, 90, 150, 210 … minutes ago
      aged(1, 100, 110, 120, 160, 170, 230),
      ['230', '160', '100', '1'],
    ],
    [
      'one for each midnight in Vietnam of the last fortnight stays',
      // it is 12:30 there; midnights were 750, 750 + 1440 … minutes ago
      aged(1, 2, 2 * day, 2 * day + 5, 2 * day + 10, 3 * day, 3 * day + 200),
      [String(3 * day), String(2 * day), '2', '1'],
    ],
    [
      'an old one stays while it was live within the fortnight',
      aged(1, 2, 3, 40 * day),
      [String(40 * day), '3', '2', '1'],
    ],
    [
      'the newest two stay whatever their age',
      aged(20 * day, 30 * day, 40 * day),
      [String(30 * day), String(20 * day)],
    ],
  ])('%s', (_title, releases, kept) => {
    expect([...releases.map(({ id }) => id)].filter((id) => selectKept(releases, now, []).has(id))).toEqual(
      kept,
    );
  });

  it('the live one and a held one stay always', () => {
    const releases = aged(1, 2, 300 * day, 200 * day);
    expect(selectKept(releases, now, [String(300 * day)])).toContain(String(300 * day));
  });

  it('what a second thinning keeps is what the first one kept', () => {
    const releases = Array.from({ length: 4000 }, (_, index) => index * 7 + 1);
    const first = aged(...releases);
    const chosen = selectKept(first, now, []);
    const kept = first.filter(({ id }) => chosen.has(id));
    expect(kept.length).toBeLessThan(60);
    expect(selectKept(kept, now, [])).toEqual(new Set(kept.map(({ id }) => id)));
  });
});
