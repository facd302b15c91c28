/** Below it are parts of pages: a page has their place, and a browser puts them there. */
const fragmentsPath = '/manh/';

/** The line above every page: what is urgent, what is celebrated, what is promoted. */
export const bannersFragmentPath = `${fragmentsPath}bieu-ngu/`;

/** What the institution asks of its readers these days: notices, documents, this week. */
export const boardFragmentPath = `${fragmentsPath}bang-tin/`;

export const fragmentPaths: readonly string[] = [bannersFragmentPath, boardFragmentPath];
