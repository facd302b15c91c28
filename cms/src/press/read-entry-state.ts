import type { Core } from '@strapi/strapi';
import { rowsOf } from '../entries.ts';
import { journalTable } from '../feed/journal.ts';
import { publicUids } from '../feed/public-models.ts';
import type { PublicType } from '@portal/shared-types';
import { hasDrafts, toVisibleFilter, type GetModel } from '../models.ts';
import { inTransaction } from '../transaction.ts';
import type { EntryState } from './receipt.ts';

/**
 * @param position of the feed that is live; null where that is not known
 * @returns how an entry stands, or undefined where there is none
 */
export async function readEntryState(
  { strapi, getModel }: { strapi: Core.Strapi; getModel: GetModel },
  type: PublicType,
  documentId: string,
  position: number | null,
): Promise<EntryState | undefined> {
  const uid = publicUids[type];
  const model = getModel(uid);
  const published = hasDrafts(model) ? { publishedAt: { $notNull: true } } : {};
  const counts = hasDrafts(model) && 'revision' in model.attributes;
  return inTransaction(strapi, async (queries) => {
    const rows = rowsOf(strapi, uid);
    const count = (where: object): Promise<number> => rows.count({ where: { ...where, documentId } });
    if ((await count({})) === 0) return undefined;
    return {
      isVisible: (await count(toVisibleFilter(model))) > 0,
      isPublished: (await count(published)) > 0,
      wasPublished: counts ? (await count({ revision: { $gt: 0 } })) > 0 : undefined,
      isPending: position !== null && (await isInJournal(position)),
    };

    /** Looks only at what is not live yet: the journal has no index by entry, and grows for ever. */
    async function isInJournal(after: number): Promise<boolean> {
      const found: unknown = await queries(journalTable)
        .where('id', '>', after)
        .where({ type, document_id: documentId })
        .first('id');
      return found !== undefined;
    }
  });
}
