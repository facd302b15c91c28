import type { ChangeEvent, ReactNode } from 'react';
import { deskWords } from '../../i18n/desk-words.ts';
import { enumWords } from '../../i18n/enum-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { RowProblem } from '../../schedule-desk/rows/row-problem.ts';
import { deskFields, type DeskField } from '../../schedule-desk/rows/typed-row.ts';
import { Button } from '../button.tsx';
import type { Desk, Line } from './use-desk.ts';

/** The rows on the desk; each field is mended where it stands, with what is wrong below it. */
export function DeskTable({ desk }: { desk: Desk }): ReactNode {
  return (
    <table aria-label={deskWords.table}>
      <thead>
        <tr>
          <th className="number" scope="col">
            {deskWords.number}
          </th>
          {deskFields.map((field) => (
            <th key={field} className={field} scope="col">
              {deskWords.fields[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {desk.lines.map((line, at) => (
          <DeskRow key={line.id} desk={desk} line={line} number={at + 1} />
        ))}
      </tbody>
    </table>
  );
}

function DeskRow({ desk, line, number }: { desk: Desk; line: Line; number: number }): ReactNode {
  const problems = desk.problems.get(line.id) ?? [];
  return (
    <tr>
      <td className="number">
        {number}{' '}
        <Button
          type="button"
          aria-label={fill(deskWords.deleteRow, { row: number })}
          onClick={() => desk.deleteRow(line.id)}
        >
          ×
        </Button>
      </td>
      {deskFields.map((field) => (
        <td key={field} className={field}>
          <span aria-hidden="true">{deskWords.fields[field]}</span>
          <DeskCell
            desk={desk}
            line={line}
            field={field}
            number={number}
            problems={problems.filter((problem) => problem.field === field)}
          />
        </td>
      ))}
    </tr>
  );
}

/** What is chosen from a few words. */
const choices: Partial<Record<DeskField, readonly string[]>> = {
  session: [enumWords.morning, enumWords.afternoon, enumWords.evening, enumWords.allDay],
  visibility: [enumWords.public, enumWords.internal],
};
const shortFields: ReadonlySet<DeskField> = new Set(['date', 'time']);

interface CellProps {
  readonly desk: Desk;
  readonly line: Line;
  readonly field: DeskField;
  readonly number: number;
  readonly problems: readonly RowProblem[];
}

function DeskCell({ desk, line, field, number, problems }: CellProps): ReactNode {
  const problemId = `desk-${String(line.id)}-${field}`;
  const value = line.row[field];
  const shared = {
    value,
    'aria-label': fill(deskWords.fieldOf, { field: deskWords.fields[field], row: number }),
    'aria-invalid': problems.length > 0,
    ...(problems.length > 0 && { 'aria-describedby': problemId }),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): void =>
      desk.change(line.id, field, target.value),
    onBlur: () => desk.settle(line.id),
  };
  const words = choices[field];
  return (
    <>
      {words !== undefined && (
        <select {...shared}>
          {(words.includes(value) ? words : [value, ...words]).map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      )}
      {shortFields.has(field) && <input type="text" {...shared} />}
      {words === undefined && !shortFields.has(field) && <textarea rows={2} {...shared} />}
      {problems.length > 0 && (
        <div id={problemId}>
          {problems.map(({ kind, message }) => (
            <small key={message} className={kind === 'error' ? 'wrong' : 'clash'}>
              {message}
            </small>
          ))}
        </div>
      )}
    </>
  );
}
