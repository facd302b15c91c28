import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

const show = (stored: string, typed: string): string =>
  compareWords(stored, typed)
    .map(({ kind, text }) => ({ both: text, stored: `[-${text}-]`, typed: `[+${text}+]` })[kind])
    .join('');

describe('the comparison of two texts', () => {
  it.each([
    ['', '', ''],
    ['như nhau', 'như nhau', 'như nhau'],
    ['', 'mới', '[+mới+]'],
    ['cũ', '', '[-cũ-]'],
    ['họp lúc 8 giờ', 'họp lúc 9 giờ', 'họp lúc [-8 -][+9 +]giờ'],
    ['một hai ba bốn', 'một ba bốn năm', 'một [-hai -]ba [-bốn-][+bốn năm+]'],
  ])('of %j and %j is %j', (stored, typed, shown) => {
    expect(show(stored, typed)).toBe(shown);
  });

  it('leaves out what is far from every change', () => {
    const long = Array.from({ length: 50 }, (_, at) => `từ${String(at)}`).join(' ');
    expect(show(`${long} cũ`, `${long} mới`)).toBe('… từ42 từ43 từ44 từ45 từ46 từ47 từ48 từ49 [-cũ-][+mới+]');
  });

  it('gives both texts back, word for word, when nothing is left out', () => {
    const [stored, typed] = ['a b c d e f', 'b x d f g'];
    const pieces = compareWords(stored, typed);
    const read = (other: string): string =>
      pieces
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('');
    expect([read('typed'), read('stored')]).toEqual([stored, typed]);
  });

  it('of long texts that have nothing in common is two blocks, at once', () => {
    const [one, other] = ['a ', 'b '].map((word) => word.repeat(20_000));
    expect(compareWords(one ?? '', other ?? '').map(({ kind }) => kind)).toEqual(['stored', 'typed']);
  });
});
