import { warn } from '../i18n/copy-words.ts';
import type { CopyCheck } from './copy.ts';

/** Browsers warn of pages that come without encryption. */
export const checkPlainHttp: CopyCheck = ({ links }) => {
  const known = new Set<string>();
  return links.flatMap(({ path, label, href }) => {
    if (!/^http:/i.test(href) || known.has(href)) return [];
    known.add(href);
    return [{ path, message: warn('plainHttp', { label, href }) }];
  });
};
