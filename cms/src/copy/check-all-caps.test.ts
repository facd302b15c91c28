import { expect, it } from 'vitest';
import { checkAllCaps } from './check-all-caps.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, string, boolean]>([
  ['a title in capitals', 'HỘI NGHỊ TỔNG KẾT NĂM HỌC', true],
  ['capitals with numbers and signs', 'ĐẠI HỘI ĐẢNG BỘ LẦN THỨ XIV: KHAI MẠC', true],
  ['a sentence', 'Hội nghị tổng kết UBND', false],
  ['a short name', 'UBND 2026', false],
  ['a number', '2026', false],
])('%s', (_title, title, isFound) => {
  expect(checkAllCaps(copyOf({ title })).map(({ path }) => path)).toEqual(isFound ? [['title']] : []);
});

it('capitals in a body are let be', () => {
  expect(checkAllCaps(copyOf({ lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'] }))).toEqual([]);
});
