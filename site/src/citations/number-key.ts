import { foldVietnamese } from '@portal/shared-types';

/**
 * @param number of a document, as written on it or in a text: `05-CT/TW`, `01/2021/TT-BNV`
 * @returns the same for all spellings of one number: without marks, leading zeros and kinds of hyphens
 */
export const toNumberKey = (number: string): string =>
  foldVietnamese(number.replace(/&#x26;|&amp;/g, '&').replace(/[\u2010-\u2013]/g, '-')).replace(
    /^0+(?=\d)/,
    '',
  );
