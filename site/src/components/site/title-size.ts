/** Titles may have 250 characters; beyond this a large size fills the screen. */
const longTitle = 110;

/** What documents are about may take 1000 characters. */
const veryLongTitle = 300;

/** @returns the class of a title's size */
export function toTitleSize(title: string): string {
  if (title.length > veryLongTitle) return 'text-title3';
  return title.length > longTitle ? 'text-title1long' : 'text-title1';
}
