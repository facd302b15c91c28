import { getText, type Fields } from '../entries.ts';

const names = ['title', 'name', 'label', 'number', 'abstract', 'text', 'content', 'fromPath'];

/**
 * @param otherwise for entries that have no name of their own, such as a photo
 * @returns what an editor knows an entry by
 */
export function nameOf(entry: Fields, otherwise = getText(entry, 'documentId')): string {
  const field = names.find((name) => getText(entry, name) !== '');
  return field === undefined ? otherwise : getText(entry, field);
}
