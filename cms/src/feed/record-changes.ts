import type { Core } from '@strapi/strapi';
import { isFields } from '../entries.ts';
import { hasDrafts, type GetModel } from '../models.ts';
import { isWrite, type DocumentCall, type DocumentRule } from '../rules/document-rule.ts';
import { appendChanges, lockJournal, type Change } from './journal.ts';
import { publicTypeOf } from './public-models.ts';
import { listReferences, readOwners } from './references.ts';
import { inTransaction } from '../transaction.ts';
import { takeTurn } from './write-turn.ts';

const draftOnly: ReadonlySet<string> = new Set(['create', 'update', 'clone']);
/** Actions that delete or replace rows, and with them the links of other entries. */
const changesLinks: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete', 'discardDraft']);

/**
 * Runs every write in one transaction and writes into the journal what it changed: the entry, and each published
 * entry that pointed to it before or points to it afterwards. A row too many costs one fetch, a missing row is a
 * stale page; so owners are taken from drafts too.
 */
export function createRecordChanges(parts: { strapi: Core.Strapi; getModel: GetModel }): DocumentRule {
  return (call, next) => {
    if (!isWrite(call)) return next();
    return inTransaction(parts.strapi, (queries) =>
      takeTurn(queries, async () => {
        await lockJournal(parts.strapi, queries);
        const type = publicTypeOf(call.uid);
        if (type === undefined || isDraftSave(parts.getModel, call)) return next();
        const readChanges = (documentId: string | undefined): Promise<Change[]> =>
          documentId !== undefined && changesLinks.has(call.action)
            ? readIndirect(parts, call.uid, documentId)
            : Promise.resolve([]);
        const before = await readChanges(call.params.documentId);
        const result = await next();
        const documentId =
          call.action === 'clone' ? documentIdOf(result) : (call.params.documentId ?? documentIdOf(result));
        if (documentId === undefined) return result;
        const after = await readChanges(documentId);
        await appendChanges(queries, [{ type, documentId }, ...before, ...after]);
        return result;
      }),
    );
  };
}

function isDraftSave(getModel: GetModel, call: DocumentCall): boolean {
  return draftOnly.has(call.action) && hasDrafts(getModel(call.uid));
}

function documentIdOf(result: unknown): string | undefined {
  const documentId = isFields(result) ? result['documentId'] : undefined;
  return typeof documentId === 'string' ? documentId : undefined;
}

async function readIndirect(
  parts: { strapi: Core.Strapi; getModel: GetModel },
  uid: string,
  documentId: string,
): Promise<Change[]> {
  const references = listReferences(parts.getModel).filter(({ target }) => target === uid);
  return (await readOwners(parts, references, documentId, 'any')).map((owner) => ({
    type: owner.type,
    documentId: owner.documentId,
  }));
}
