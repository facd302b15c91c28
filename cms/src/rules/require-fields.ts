import { isFields } from '../entries.ts';
import { hasDrafts } from '../models.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { findProblems } from './find-problems.ts';
import { refuse } from './problem.ts';
import { readStored, readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/**
 * Refuses to publish an entry that misses what readers need, and to save one where saving is publishing. All problems
 * are told at once. Saves are looked at again after they ran, because forms write relations in their own way; the
 * transaction takes a refused one back.
 */
export function createRequireFields(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (!call.uid.startsWith('api::')) return next();
    const drafts = hasDrafts(parts.getModel(call.uid));
    if (drafts && call.action === 'publish' && call.params.documentId !== undefined) {
      const draft = await readVersion(parts, call.uid, call.params.documentId, 'draft');
      if (draft !== null) refuse('publish.incomplete', findProblems(parts.getModel, call.uid, draft));
    }
    if (!isSave(call)) return next();
    if (drafts) {
      const problems = findProblems(parts.getModel, call.uid, call.params.data ?? {});
      refuse(
        'save.incomplete',
        problems.filter(({ inDrafts }) => inDrafts === true),
      );
      return next();
    }
    const given = { ...(await readStored(parts, call)), ...call.params.data };
    refuse('save.incomplete', findProblems(parts.getModel, call.uid, given));
    const saved = await next();
    const documentId = isFields(saved) ? saved['documentId'] : undefined;
    const entry =
      typeof documentId === 'string' ? await readVersion(parts, call.uid, documentId, 'published') : null;
    if (entry !== null) refuse('save.incomplete', findProblems(parts.getModel, call.uid, entry));
    return saved;
  };
}
