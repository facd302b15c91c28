import { errors } from '@strapi/utils';
import { checkEntries } from '../../copy/check-entries.ts';
import { documentsOf, rowsOf, type Entry } from '../../entries.ts';
import { nameOf } from '../../rules/name-of.ts';
import { scheduleUid, takesPlace } from '../../rules/problems/find-clashes.ts';
import type { RuleParts } from '../../rules/rule-parts.ts';
import { inTransaction } from '../../transaction.ts';
import type { PublishAnswer, StoredWeek } from '../rows/row-problem.ts';
import { toTypedRow } from '../rows/to-typed-row.ts';
import type { TypedRow } from '../rows/typed-row.ts';
import { addDays } from '../sheet/find-dates.ts';

const weekOf = (monday: string): object => ({ $gte: monday, $lte: addDays(monday, 6) });

/** What was published once and withdrawn stays withdrawn. */
function readWaiting({ strapi }: RuleParts, monday: string): Promise<Entry[]> {
  return rowsOf(strapi, scheduleUid).findMany({
    where: { date: weekOf(monday), publishedAt: { $null: true }, revision: 0 },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { id: 'asc' }],
  });
}

/** @returns how many rows of a week readers see, and how many wait */
export async function readWeek(parts: RuleParts, monday: string): Promise<StoredWeek> {
  const published = await rowsOf(parts.strapi, scheduleUid).count({
    where: { date: weekOf(monday), publishedAt: { $notNull: true } },
  });
  return { published, waiting: (await readWaiting(parts, monday)).length };
}

/** @returns the rows of the week before, a week later; what was cancelled or postponed is left out */
export async function copyWeekBefore({ strapi }: RuleParts, monday: string): Promise<TypedRow[]> {
  const rows = await rowsOf(strapi, scheduleUid).findMany({
    where: { date: weekOf(addDays(monday, -7)), publishedAt: { $null: true } },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { id: 'asc' }],
  });
  return rows.filter(takesPlace).map((row) => toTypedRow(row, 7));
}

/**
 * Publishes every row of a week that waits, in one transaction, or none.
 *
 * @param isAccepted whether to publish in spite of warnings
 */
export async function publishWeek(
  parts: RuleParts,
  monday: string,
  isAccepted: boolean,
): Promise<PublishAnswer> {
  const documents = documentsOf(parts.strapi, scheduleUid);
  const waiting = await readWaiting(parts, monday);
  const warnings = isAccepted ? [] : checkEntries(parts.getModel, scheduleUid, waiting, (row) => nameOf(row));
  if (warnings.length > 0) return { published: 0, problems: [], warnings };
  try {
    await inTransaction(parts.strapi, async () => {
      for (const { documentId } of waiting) await documents.publish({ documentId });
    });
    return { published: waiting.length, problems: [] };
  } catch (error) {
    if (error instanceof errors.ApplicationError) return { published: 0, problems: [error.message] };
    throw error;
  }
}
