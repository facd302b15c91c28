import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

/** A menu item leads to one place: an address or a page. */
export const checkMenuTarget: FormCheck = (fields, place) => {
  const hasUrl = getText(fields, 'url') !== '';
  const pages = [fields['page']].flat().filter((page) => page !== null && page !== undefined);
  if (hasUrl === (pages.length === 0)) return [];
  return hasUrl
    ? [problemAt(place, 'page', 'menu.targetTwice')]
    : [problemAt(place, 'url', 'menu.targetMissing')];
};
