import { foldVietnamese } from '@portal/shared-types';
import { getText, type Fields } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { toSpan } from '../../rules/form/session-hours.ts';
import { nameUpToThree } from '../../rules/problem.ts';
import { describeTimes, once, scheduleUid } from '../../rules/problems/find-clashes.ts';
import type { RowProblem } from './row-problem.ts';

/**
 * @param rows of one list, as they will be stored
 * @returns who or what is needed twice at the same time within the list, told at both rows
 */
export function findRowClashes(rows: readonly Fields[]): RowProblem[] {
  return rows.flatMap((row, at) =>
    Object.entries(once).flatMap(([field, key]): RowProblem[] => {
      const value = getText(row, field);
      const others = [...rows.entries()].filter(
        ([other, fields]) => other !== at && isSame(value, getText(fields, field)) && overlap(row, fields),
      );
      if (others.length === 0) return [];
      const names = others.map(([other, fields]) =>
        say('desk.rowName', {
          row: other + 1,
          when: describeTimes(fields),
          content: getText(fields, 'content'),
        }),
      );
      const message = say(key, { label: labelOf(scheduleUid, field), value, rows: nameUpToThree(names) });
      return [{ row: at, field: field as keyof typeof once, kind: 'clash', message }];
    }),
  );
}

const isSame = (one: string, other: string): boolean =>
  foldVietnamese(one) !== '' && foldVietnamese(one) === foldVietnamese(other);

function overlap(one: Fields, other: Fields): boolean {
  const [mine, theirs] = [toSpan(one), toSpan(other)];
  const isSameDay = getText(one, 'date') !== '' && one['date'] === other['date'];
  return (
    isSameDay && mine !== undefined && theirs !== undefined && mine.from < theirs.to && theirs.from < mine.to
  );
}
