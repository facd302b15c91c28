import { warn } from '../i18n/copy-words.ts';
import type { Copy, CopyCheck, CopyText } from './copy.ts';

const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const notLetter = '(?![\\p{L}\\p{M}])';
/** Syllables in oa, oe, uy with the mark on their last or on their first vowel; `qu` is a consonant. */
const onLast = new RegExp(`(?:o[ae]|(?<!q)uy)${tone}${notLetter}`, 'iu');
const onFirst = new RegExp(`(?:o${tone}[ae]|(?<!q)u${tone}y)${notLetter}`, 'iu');

/** Both ways of placing a tone mark are right; the two in one text are not. */
export const checkTonePlacement: CopyCheck = (copy: Copy) => {
  const last = findWord(copy.texts, onLast);
  const first = findWord(copy.texts, onFirst);
  if (last === undefined || first === undefined) return [];
  const { path, label } = first.text;
  return [{ path, message: warn('tonePlacement', { label, one: first.word, other: last.word }) }];
};

function findWord(
  texts: readonly CopyText[],
  pattern: RegExp,
): { readonly text: CopyText; readonly word: string } | undefined {
  for (const text of texts) {
    const word = text.text
      .normalize('NFD')
      .split(/[^\p{L}\p{M}]+/u)
      .find((some) => pattern.test(some));
    if (word !== undefined) return { text, word: word.normalize('NFC') };
  }
  return undefined;
}
