import { expect, it } from 'vitest';
import { checkRepeatedAlt } from './check-repeated-alt.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, readonly (readonly [string, string])[], number]>([
  [
    'two pictures, the same words',
    [
      ['Quang cảnh hội nghị', 'a'],
      ['quang cảnh hội nghị ', 'b'],
    ],
    1,
  ],
  [
    'three pictures are told once',
    [
      ['Hội nghị', 'a'],
      ['Hội nghị', 'b'],
      ['Hội nghị', 'c'],
    ],
    1,
  ],
  [
    'the same picture twice',
    [
      ['Quang cảnh', 'a'],
      ['Quang cảnh', 'a'],
    ],
    0,
  ],
  [
    'other words',
    [
      ['Quang cảnh', 'a'],
      ['Đoàn chủ tịch', 'b'],
    ],
    0,
  ],
  [
    'no words',
    [
      ['', 'a'],
      ['', 'b'],
    ],
    0,
  ],
])('%s', (_title, alts, count) => {
  expect(checkRepeatedAlt(copyOf({ alts }))).toHaveLength(count);
});
