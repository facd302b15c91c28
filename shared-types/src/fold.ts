const combiningMarks = /\p{M}+/gu;

/**
 * Folds Vietnamese text to what a reader types without marks: lower case, no marks, đ → d, white space collapsed.
 *
 * @param text any text, composed (NFC) or decomposed (NFD)
 * @returns folded text; Latin letters come out as ASCII, other scripts keep their base letters
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
