import { foldVietnamese } from '@portal/shared-types';
import { listOwnAttributes } from '../models.ts';
import type { DocumentRule } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

/** What editors search for is folded like the text they search in: with or without marks, they find the same. */
export function createFoldSearch({ getModel }: RuleParts): DocumentRule {
  return (call, next) => {
    const sought = call.params['_q'];
    if (typeof sought !== 'string' || !call.uid.startsWith('api::') || !hasSearchText(call.uid))
      return next();
    call.params = { ...call.params, _q: foldVietnamese(sought) };
    return next();
  };

  function hasSearchText(uid: string): boolean {
    return listOwnAttributes(getModel(uid)).some(([name]) => name === 'searchText');
  }
}
