import { isFields, type Fields } from '../entries.ts';
import { hasDrafts } from '../models.ts';
import { isSave, type DocumentCall, type DocumentRule } from './document-rule.ts';
import { createReadFuture } from './read-future.ts';
import { refuse } from './problem.ts';
import { createFindProblems } from './problems/find-problems.ts';
import { readStored, readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/**
 * Refuses to publish an entry with problems, and to save one where saving is publishing. All problems are told at
 * once. What was saved is looked at again, because forms write relations in their own way; the transaction takes a
 * refused one back. A draft is refused only for what could not even be stored well.
 */
export function createRefuseProblems(parts: RuleParts): DocumentRule {
  const find = createFindProblems(parts);
  const readFuture = createReadFuture(parts);

  return async (call, next) => {
    if (!call.uid.startsWith('api::')) return next();
    if (!hasDrafts(parts.getModel(call.uid))) return isSave(call) ? saveLive(call, next) : next();
    if (call.action === 'publish') {
      const draft = await readStored(parts, call);
      if (draft !== null) refuse('publish.incomplete', await find(call.uid, draft));
    }
    if (isSave(call)) await checkDraft(call);
    return next();
  };

  async function checkDraft(call: DocumentCall): Promise<void> {
    const self: Fields = call.action === 'update' ? { documentId: call.params.documentId } : {};
    const problems = await find(call.uid, { ...call.params.data, ...self });
    refuse(
      'save.incomplete',
      problems.filter(({ inDrafts }) => inDrafts === true),
    );
  }

  async function saveLive(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    refuse('save.incomplete', await find(call.uid, await readFuture(call)));
    const saved = await next();
    const documentId = isFields(saved) ? saved['documentId'] : undefined;
    const entry =
      typeof documentId === 'string' ? await readVersion(parts, call.uid, documentId, 'published') : null;
    if (entry !== null) refuse('save.incomplete', await find(call.uid, entry));
    return saved;
  }
}
