import { expect, it } from 'vitest';
import { checkTonePlacement } from './check-tone-placement.ts';
import { copyOf } from './testing/copy-of.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['uỷ beside ủy', ['Đảng uỷ họp', 'Bí thư Đảng ủy kết luận'], ['ủy', 'uỷ']],
  ['hòa beside khoẻ, in other words', ['hòa bình và sức khoẻ'], ['hòa', 'khoẻ']],
  ['capitals', ['ĐẢNG ỦY', 'Thuỷ lợi'], ['ỦY', 'Thuỷ']],
  ['decomposed letters', ['uỷ ban', 'ủy ban'].map((text) => text.normalize('NFD')), ['ủy', 'uỷ']],
  ['only the new way', ['hoà bình, khoẻ, uỷ ban, thuý'], []],
  ['only the old way', ['hòa bình, khỏe, ủy ban, thúy'], []],
  ['syllables that have one way', ['hoàn toàn, khoét, huỳnh, quý, quỳ', 'ủy ban'], []],
])('%s', (_title, lines, words) => {
  const warnings = checkTonePlacement(copyOf({ lines }));
  expect(warnings.flatMap(({ message }) => message.match(/“[^”]+”/g)?.slice(1) ?? [])).toEqual(
    words.map((word) => `“${word}”`),
  );
});

it('a title and a body are one text', () => {
  const warnings = checkTonePlacement(copyOf({ title: 'Đảng ủy họp', lines: ['Đảng uỷ kết luận'] }));
  expect(warnings.map(({ path }) => path)).toEqual([['title']]);
});
