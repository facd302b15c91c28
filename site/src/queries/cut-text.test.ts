import { expect, it } from 'vitest';

import { cutText } from './cut-text.ts';

it.each([
  ['a short text as it is', 'Về việc nghỉ lễ', 20, 'Về việc nghỉ lễ'],
  ['a long text between words', 'Về việc nghỉ lễ Quốc khánh', 14, 'Về việc nghỉ…'],
  ['without the comma before the cut', 'Khen thưởng, kỷ luật', 14, 'Khen thưởng…'],
  ['a text without spaces where it must', 'abcdefghij', 4, 'abcd…'],
])('shows %s', (_name, text, length, shown) => {
  expect(cutText(text, length)).toBe(shown);
});
