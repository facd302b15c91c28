import { expect, it } from 'vitest';

import { toExcerpt, toPieces } from './excerpt.ts';

const hitsOf = (text: string, typed: string): string[] =>
  toPieces(text, typed)
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text);

it.each([
  ['Đảng bộ trường', 'dang bo', ['Đảng', 'bộ']],
  ['Chỉ thị 05-CT/TW', '5 ct', ['05', 'CT']],
  ['bàn, bán, bạn', 'bán', ['bán']],
  ['giảng viên', 'giảng viê', ['giảng', 'viên']],
  ['một câu khác', 'dang', []],
])('marks in "%s" for "%s" %j', (text, typed, hits) => {
  expect(hitsOf(text, typed)).toEqual(hits);
});

it('gives the whole text back', () => {
  const text = 'Đảng bộ <b>trường</b> & Đảng';
  expect(
    toPieces(text, 'dang')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('cuts a long text where the typed words stand together', () => {
  const far = 'nhà trường tổ chức lớp học '.repeat(40);
  const excerpt = toExcerpt(`${far}biệt phái hai chiều ${far}`, 'biet phai');
  expect(excerpt).toContain('biệt phái hai chiều');
  expect(excerpt.length).toBeLessThan(240);
  expect(excerpt).toMatch(/^… .* …$/);
});
