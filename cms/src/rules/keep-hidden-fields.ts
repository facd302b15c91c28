import { omitFields, type Fields } from '../entries.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

/** Fields that only rules write, and what an entry starts with. */
const hidden: Fields = { pathDate: null, revision: 0 };
/** Fields that belong to the one entry they stand on, and how a copy starts. */
const personal: Fields = { ...hidden, legacyUrls: null, publishAt: null, unpublishAt: null };

/** No form and no program sets pathDate or revision; a copy begins a life of its own. */
export function createKeepHiddenFields({ getModel }: RuleParts): DocumentRule {
  return (call, next) => {
    if (!isSave(call) || !call.uid.startsWith('api::')) return next();
    const { attributes } = getModel(call.uid);
    const given = omitFields(call.params.data ?? {}, Object.keys(hidden));
    const fresh = Object.entries(personal).filter(([name]) => call.action === 'clone' && name in attributes);
    call.params = { ...call.params, data: { ...given, ...Object.fromEntries(fresh) } };
    return next();
  };
}
