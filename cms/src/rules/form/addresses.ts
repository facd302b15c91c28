import { isSitePath } from '@portal/shared-types';
import { getText } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

const webAddress = /^https?:\/\/[^\s/]+(\/[^\s]*)?$/;

/** Addresses on the former portal are paths, so that redirects can be made of them; none is made yet. */
export const checkLegacyUrls: FormCheck = (fields, place) => {
  const legacy = fields['legacyUrls'];
  if (legacy === null || legacy === undefined || (Array.isArray(legacy) && legacy.every(isSitePath)))
    return [];
  return [problemAt(place, 'legacyUrls', 'field.notSitePath')];
};

/** A source is on the web. */
export const checkSourceUrl: FormCheck = (fields, place) => {
  const source = getText(fields, 'sourceUrl');
  return source === '' || webAddress.test(source)
    ? []
    : [problemAt(place, 'sourceUrl', 'field.notWebAddress')];
};

/** A link leads to the web or to a path of the site, never to a script. */
export const checkUrl: FormCheck = (fields, place) => {
  const url = getText(fields, 'url');
  return url === '' || webAddress.test(url) || isSitePath(url)
    ? []
    : [problemAt(place, 'url', 'field.notLink')];
};
