import { isSave, type DocumentRule } from './document-rule.ts';
import { redirectUid } from './redirect-ledger.ts';

const isFile = /\.[a-z0-9]+$/i;

/**
 * Gives both paths of a redirect the last slash that pages have. The site answers either way, but only equal spellings show
 * that two redirects make a loop or a chain, or that an entry moves where one leads to.
 */
export const spellRedirect: DocumentRule = (call, next) => {
  if (call.uid === redirectUid && isSave(call)) {
    const data = { ...call.params.data };
    for (const name of ['fromPath', 'toPath']) data[name] &&= spell(data[name]);
    call.params = { ...call.params, data };
  }
  return next();
};

function spell(path: unknown): unknown {
  if (typeof path !== 'string' || !path.startsWith('/') || path.endsWith('/') || isFile.test(path))
    return path;
  return `${path}/`;
}
