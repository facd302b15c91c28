import type { CopyCheck } from './copy.ts';
import { firstPerField, placesOf } from './first-per-field.ts';

/** Addresses have points and colons of their own. */
const address = /\S*(?:@|:\/\/|www\.|\/)\S*/g;
/** After a full stop only a new sentence, so that abbreviations and names of files pass. */
const glued = /\p{L}[,;:!?…]\p{L}|\p{Ll}{2}\.\p{Lu}\p{Ll}/gu;

/** A comma or full stop that no space follows. */
export const checkGluedWords: CopyCheck = ({ texts }) =>
  firstPerField(texts, 'gluedWords', (text) =>
    placesOf(
      text.replace(address, (found) => ' '.repeat(found.length)),
      glued,
    ),
  );
