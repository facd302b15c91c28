import { errors } from '@strapi/utils';
import { documentsOf, type Fields } from '../../entries.ts';
import { scheduleUid } from '../../rules/problems/find-clashes.ts';
import type { RuleParts } from '../../rules/rule-parts.ts';
import { inTransaction } from '../../transaction.ts';
import type { DeskAnswer, RowProblem } from '../rows/row-problem.ts';

/** A rule refused one of the rows; it takes the transaction back. */
class RowRefused extends Error {
  readonly problem: RowProblem;

  constructor(row: number, message: string) {
    super(message);
    this.problem = { row, field: 'content', kind: 'error', message };
  }
}

/**
 * Saves all rows in one transaction, or none. Every rule of the type applies to each of them.
 *
 * @param entries as they are stored, checked already
 * @param by who is named as their author
 */
export async function saveRows(
  { strapi }: RuleParts,
  entries: readonly Fields[],
  { isPublishing, by }: { isPublishing: boolean; by: unknown },
): Promise<DeskAnswer> {
  const documents = documentsOf(strapi, scheduleUid);
  try {
    await inTransaction(strapi, async () => {
      for (const [row, entry] of entries.entries()) {
        await orRefused(row, async () => {
          const { documentId } = await documents.create({
            data: { ...entry, createdBy: by, updatedBy: by },
          });
          if (isPublishing) await documents.publish({ documentId });
        });
      }
    });
    return { saved: entries.length, problems: [] };
  } catch (error) {
    if (error instanceof RowRefused) return { saved: 0, problems: [error.problem] };
    throw error;
  }
}

async function orRefused(row: number, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (error instanceof errors.ApplicationError) throw new RowRefused(row, String(error.message));
    throw error;
  }
}
