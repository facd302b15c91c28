import { expect, it } from 'vitest';
import { findMatches } from './find-matches.ts';

const text = 'Đảng bộ tỉnh; dang tay, ĐẢNG viên, 𝔸 đảng';

it.each([
  ['đảng', ['Đảng', 'ĐẢNG', 'đảng']],
  ['dang', ['Đảng', 'dang', 'ĐẢNG', 'đảng']],
  ['  Đảng bộ ', ['Đảng bộ']],
  ['Đảng'.normalize('NFD'), ['Đảng', 'ĐẢNG', 'đảng']],
  ['không có', []],
  ['', []],
  ['. *', []],
])('%j is found in whatever case, and with marks where it is typed without', (wanted, found) => {
  expect(findMatches(text, wanted).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});

it('words are found across hard spaces, and do not overlap', () => {
  expect(findMatches('aa\u00a0aaa', 'aa')).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 5 },
  ]);
  expect(findMatches('Quốc\u00a0hội', 'quoc hoi')).toHaveLength(1);
});
