/** Titles may have 250 characters; beyond this a large size fills the screen. */
const longTitle = 110;

/** @returns the class of a title's size */
export const toTitleSize = (title: string): string =>
  title.length > longTitle ? 'text-title1long' : 'text-title1';
