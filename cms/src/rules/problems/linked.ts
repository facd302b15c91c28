import { getText, isFields, type Entry, type Fields } from '../../entries.ts';

/** @returns the entries that a populated relation leads to */
export const linkedEntries = (entry: Fields, field: string): Fields[] =>
  [entry[field]].flat().filter(isFields);

/** @returns documentId of the one entry that a populated relation leads to, or '' */
export const linkedId = (entry: Fields | Entry, field: string): string =>
  getText(linkedEntries(entry, field)[0], 'documentId');
