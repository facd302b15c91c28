import { expect, it } from 'vitest';

import { foldVietnamese } from './fold.ts';

it.each([
  ['Đảng bộ tỉnh', 'dang bo tinh'],
  ['ĐẠI HỌC', 'dai hoc'],
  ['Ủy ban', 'uy ban'],
  ['Uỷ ban', 'uy ban'],
  ['hoà bình', 'hoa binh'],
  ['hòa bình', 'hoa binh'],
  ['Đường Nguyễn Thị Minh Khai'.normalize('NFD'), 'duong nguyen thi minh khai'],
  ['  hai\u00a0 khoảng\n trắng ', 'hai khoang trang'],
  ['05-CT/TW', '05-ct/tw'],
  ['ưỡẫỗ', 'uoao'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
});

it('folds every marked Vietnamese letter to ASCII', () => {
  const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  for (const base of bases) {
    for (const tone of tones) {
      const letter = (base + tone).normalize('NFC');
      expect(foldVietnamese(letter)).toMatch(/^[a-z]$/);
      expect(foldVietnamese(letter.toUpperCase())).toBe(foldVietnamese(letter));
    }
  }
});
