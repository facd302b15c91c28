import { foldVietnamese } from '@portal/shared-types';
import { getText, rowsOf, type Fields } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { cleanFields } from '../../rules/clean-text.ts';
import { findFormProblems } from '../../rules/form/find-form-problems.ts';
import { createFindClashes, scheduleUid } from '../../rules/problems/find-clashes.ts';
import type { RuleParts } from '../../rules/rule-parts.ts';
import { findRowClashes } from '../rows/find-row-clashes.ts';
import type { RowProblem } from '../rows/row-problem.ts';
import { toFields } from '../rows/to-fields.ts';
import { deskFields, type DeskField, type TypedRow } from '../rows/typed-row.ts';

export interface CheckedRows {
  /** as they would be stored */
  readonly entries: readonly Fields[];
  readonly problems: readonly RowProblem[];
}

/** @returns the search for all that is wrong with a list of rows: what cannot be read, what the rules refuse, and clashes */
export function createCheckRows(
  parts: RuleParts,
): (rows: readonly TypedRow[], monday: string) => Promise<CheckedRows> {
  const findClashes = createFindClashes(parts);

  return async (rows, monday) => {
    const read = rows.map((row) => toFields(row, monday));
    const entries = read.map(({ fields }) => cleanFields(parts.getModel, scheduleUid, fields));
    const stored = await readStored(entries);
    const problems: RowProblem[] = [];
    for (const [row, entry] of entries.entries()) {
      const unread = read[row]?.problems ?? [];
      const isUnread = (field: DeskField): boolean => unread.some((problem) => problem.field === field);
      const refused = findFormProblems(parts.getModel, scheduleUid, entry, parts.now())
        .map(({ path, message }) => ({ field: toDeskField(path[0]), message }))
        .filter(({ field }) => !isUnread(field));
      const twice = stored.has(keyOf(entry))
        ? [{ field: 'content' as const, message: say('desk.stored') }]
        : [];
      const clashes = twice.length > 0 ? [] : await findClashes(scheduleUid, entry);
      problems.push(
        ...[...unread, ...refused, ...twice].map((problem) => ({ ...problem, row, kind: 'error' as const })),
        ...clashes.map(({ path, message }) => ({
          row,
          field: toDeskField(path[0]),
          kind: 'clash' as const,
          message,
        })),
      );
    }
    return { entries, problems: [...problems, ...findRowClashes(entries)] };
  };

  /** A week that is pasted a second time is told, drafts included, which clash with nothing. */
  async function readStored(entries: readonly Fields[]): Promise<ReadonlySet<string>> {
    const dates = [...new Set(entries.map((entry) => getText(entry, 'date')))].filter((date) => date !== '');
    if (dates.length === 0) return new Set();
    const found = await rowsOf(parts.strapi, scheduleUid).findMany({ where: { date: { $in: dates } } });
    return new Set(found.map(keyOf));
  }
}

const keyOf = (entry: Fields): string =>
  [
    getText(entry, 'date'),
    getText(entry, 'session'),
    getText(entry, 'startTime').slice(0, 5),
    foldVietnamese(getText(entry, 'content')),
    foldVietnamese(getText(entry, 'place')),
  ].join('|');

/** The desk has one column for both times. */
function toDeskField(name: unknown): DeskField {
  if (name === 'startTime' || name === 'endTime') return 'time';
  return deskFields.find((field) => field === name) ?? 'content';
}
