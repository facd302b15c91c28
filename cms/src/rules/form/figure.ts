import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

const fileName = /\.[a-z0-9]{2,5}$|^(img|dsc|dscn|dcim|image|photo|pic|screenshot|untitled)[\s_-]*\d*$/i;
const shortest = 5;

/** An alt text tells what is seen: not a file name, not a word. */
export const checkAlt: FormCheck = (fields, place) => {
  const alt = getText(fields, 'alt').trim();
  if (alt === '') return [];
  if (fileName.test(alt)) return [problemAt(place, 'alt', 'figure.altIsFileName')];
  return alt.length < shortest ? [problemAt(place, 'alt', 'figure.altTooShort')] : [];
};
