import { expect, it } from 'vitest';

import { pickCited } from './pick-cited.ts';

const bearers = [
  { id: 'school-2024', issuedAt: '2024-06-15' },
  { id: 'province-2026', issuedAt: '2026-03-04' },
  { id: 'school-2026', issuedAt: '2026-05-06' },
];

it.each([
  ['the only bearer of a number', bearers.slice(0, 1), null, 'school-2024'],
  ['none of several without a date', bearers, null, undefined],
  ['none where the register has none', [], '2024-06-15', undefined],
  ['the one of the year, even where the day is another', bearers, '2024-06-14', 'school-2024'],
  ['the one of the day where the year has several', bearers, '2026-05-06', 'school-2026'],
  ['none where the year has several and the day is another', bearers, '2026-05-07', undefined],
  ['none of another year, even where it is the only bearer', bearers.slice(0, 1), '2019-06-15', undefined],
])('means %s', (_title, some, date, id) => {
  expect(pickCited(some, date)).toBe(id);
});
