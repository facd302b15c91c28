import { editorWords } from '../../../i18n/editor-words.ts';
import { fill } from '../../../i18n/fill.ts';

/** @returns the words that stand where a picture was */
export const toPictureMark = (alt: string): string =>
  alt === '' ? editorWords.pictureWasHere : fill(editorWords.pictureWasHereOf, { alt });
