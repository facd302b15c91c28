import { expect, it } from 'vitest';
import { checkHardSpaces } from './check-hard-spaces.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, string, boolean]>([
  ['an indent of hard spaces', '\u00a0\u00a0\u00a0Kính gửi', true],
  ['hard and soft ones in turn', 'Nơi nhận: \u00a0 \u00a0Lưu', true],
  ['one between a number and its unit', '500\u00a0học viên, 3\u00a0khoa', false],
  ['two soft ones', 'một  hai', false],
])('%s', (_title, text, isFound) => {
  expect(checkHardSpaces(copyOf({ lines: [text] }))).toHaveLength(isFound ? 1 : 0);
});
