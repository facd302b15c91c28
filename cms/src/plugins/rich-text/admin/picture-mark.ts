import { editorWords, fillWords } from '../../../i18n/editor-words.ts';

/** @returns the words that stand where a picture was */
export const toPictureMark = (alt: string): string =>
  alt === '' ? editorWords.pictureWasHere : fillWords(editorWords.pictureWasHereOf, { alt });
