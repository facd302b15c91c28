import { warn } from '../i18n/copy-words.ts';
import type { CopyCheck } from './copy.ts';

/** Two pictures that are told by the same words: one of them is told badly. */
export const checkRepeatedAlt: CopyCheck = ({ pictures }) => {
  const known = new Map<string, { readonly media: string; told: boolean }>();
  return pictures.flatMap(({ path, label, alt, media }) => {
    const words = alt.normalize('NFC').trim().toLowerCase();
    const other = known.get(words);
    if (words === '') return [];
    if (other === undefined) known.set(words, { media, told: false });
    if (other === undefined || other.told || (other.media === media && media !== '')) return [];
    other.told = true;
    return [{ path, message: warn('repeatedAlt', { label, alt: alt.trim() }) }];
  });
};
