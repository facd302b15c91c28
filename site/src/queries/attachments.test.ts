import { expect, it } from 'vitest';

import { toSizeText } from './attachments.ts';

it.each([
  [0, '1 KB'],
  [1, '1 KB'],
  [1_499, '1 KB'],
  [820_400, '820 KB'],
  [999_600, '1,0 MB'],
  [1_834_000, '1,8 MB'],
  [104_857_600, '104,9 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(toSizeText(bytes)).toBe(text);
});
