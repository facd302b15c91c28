import { warn } from '../i18n/copy-words.ts';
import type { CopyCheck } from './copy.ts';

/** A name such as UBND or WTO is no shouting. */
const fewestWords = 3;

/** Titles that shout: lists and screen readers read them badly. */
export const checkAllCaps: CopyCheck = ({ texts }) =>
  texts
    .filter(({ isTitle, text }) => isTitle && isShouted(text))
    .map(({ path, label }) => ({ path, message: warn('allCaps', { label }) }));

const isShouted = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && text.split(/\s+/).filter((word) => /\p{Lu}/u.test(word)).length >= fewestWords;
