import { slugMaxLength, toSlug } from '@portal/shared-types';
import { getText } from '../entries.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { readStored } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';
import { makeFreeSlug, toSlugText } from './slug-of.ts';

/** An empty slug is made from the title and numbered when taken; one that is too long is cut. */
export function createFillSlug(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (!isSave(call) || toSlugText(call.uid, {}) === undefined) return next();
    const data = call.params.data ?? {};
    const stored = await readStored(parts, call);
    const entry = { ...stored, ...data };
    const given = call.action === 'clone' ? '' : getText(entry, 'slug');
    const self = call.action === 'update' ? (call.params.documentId ?? '') : '';
    // The form itself proposes slugs of long titles uncut.
    const cut = given.length > slugMaxLength ? toSlug(given) : given;
    const slug =
      cut === '' ? await makeFreeSlug(parts, call.uid, self, toSlugText(call.uid, entry) ?? '') : cut;
    call.params = { ...call.params, data: { ...data, slug: slug === '' ? null : slug } };
    return next();
  };
}
