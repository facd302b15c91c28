import { expect, it } from 'vitest';
import { sayFixedWords } from './fixed-words.ts';

it.each([
  ['published', 'Đã đăng'],
  ['Xóa date', 'Xóa ngày'],
  ['Unsupported field type: global::rich-text', 'Đang tải…'],
  ['Người đăng: published', 'Người đăng: published'],
  ['constructor', 'constructor'],
])('%j is said as %j', (text, said) => {
  expect(sayFixedWords(text)).toBe(said);
});
