import { expect, it } from 'vitest';
import { composeInput, countWords } from './words.ts';

it.each([
  ['', 0],
  ['Trường  Chính trị\n– tỉnh', 4],
  ['Nghị quyết 29-NQ/TW (2013)', 4],
])('the words of %j are counted', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it.each([
  ['Trươ', '\u0300', { taken: 1, text: 'ờ' }],
  ['e\u0302'.normalize('NFC'), '\u0301', { taken: 1, text: 'ế' }],
  ['', '\u0301', undefined],
  ['a', 'b', undefined],
  ['a', 'o\u0301', { taken: 0, text: 'ó' }],
])('after %j the input %j is composed', (before, typed, expected) => {
  expect(composeInput(before, typed)).toEqual(expected);
});
