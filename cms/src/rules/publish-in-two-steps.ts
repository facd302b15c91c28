import { documentsOf, isFields, omitFields } from '../entries.ts';
import { hasDrafts } from '../models.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

/**
 * Strapi publishes a save with `status: 'published'` by an inner call that no middleware sees. Such a save becomes a
 * save and a publish, so that every rule of publishing applies.
 */
export function createPublishInTwoSteps({ strapi, getModel }: RuleParts): DocumentRule {
  return async (call, next) => {
    if (!isSave(call) || call.params.status !== 'published' || !hasDrafts(getModel(call.uid))) return next();
    const given = call.params;
    call.params = { ...given, status: 'draft' };
    const saved = await next();
    const documentId = isFields(saved) ? saved['documentId'] : undefined;
    if (typeof documentId !== 'string') return saved;
    const published = await documentsOf(strapi, call.uid).publish({
      ...omitFields(given, ['status', 'data']),
      documentId,
    });
    return call.action === 'clone' ? published : published.entries[0];
  };
}
