import { expect, it } from 'vitest';

import { mayBecome, toTerms } from './terms.ts';

const foldedOf = (text: string): string[] => toTerms(text).map(({ folded }) => folded);
const markedOf = (text: string): string => toTerms(text)[0]?.marked ?? '';

it.each([
  ['Đảng bộ', ['dang', 'bo']],
  ['05-CT/TW', ['5', 'ct', 'tw']],
  ['05ct tw', ['5', 'ct', 'tw']],
  ['42/2022/NĐ-CP', ['42', '2022', 'nd', 'cp']],
  ['kỹ năng, kĩ năng', ['ki', 'nang', 'ki', 'nang']],
  ['Đảng bộ'.normalize('NFD'), ['dang', 'bo']],
  ['0', ['0']],
  [' … ', []],
])('cuts "%s" into %j', (text, terms) => {
  expect(foldedOf(text)).toEqual(terms);
});

it.each([
  ['uỷ', 'ủy'],
  ['hoà', 'hòa'],
  ['khoẻ', 'khỏe'],
  ['THUỶ', 'thủy'],
  ['kĩ', 'kỹ'],
])('takes %s and %s for one word', (one, other) => {
  expect(markedOf(one)).toBe(markedOf(other));
});

it('tells words apart that fold to the same', () => {
  expect(new Set(['bàn', 'bán', 'bạn', 'bản', 'ban', 'bân', 'băn'].map(markedOf)).size).toBe(7);
});

it.each([
  ['dang', 'đảng', true],
  ['đang', 'đảng', true],
  ['dảng', 'đảng', true],
  ['viê', 'viên', true],
  ['dáng', 'đảng', false],
  ['đảng', 'dang', false],
])('%s may become %s: %s', (typed, word, may) => {
  expect(mayBecome(markedOf(typed), markedOf(word))).toBe(may);
});
