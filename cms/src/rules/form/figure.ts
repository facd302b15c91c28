import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

const fileName = /\.[a-z0-9]{2,5}$|^(img|dsc|dscn|dcim|image|photo|pic|screenshot|untitled)[\s_-]*\d*$/i;
const shortest = 5;

/** An alt text tells what is seen: not a file name, not a word. */
export const checkAlt: FormCheck = (fields, place) => {
  const alt = getText(fields, 'alt').trim();
  const key = alt === '' ? undefined : findAltProblem(alt);
  return key === undefined ? [] : [problemAt(place, 'alt', key)];
};

/** @returns what is wrong with the words for a picture, if anything is */
export function findAltProblem(alt: string): 'figure.altIsFileName' | 'figure.altTooShort' | undefined {
  if (fileName.test(alt.trim())) return 'figure.altIsFileName';
  return alt.trim().length < shortest ? 'figure.altTooShort' : undefined;
}
