import { isFields, type Fields } from '../../entries.ts';
import { deskFields, mostRows, type TypedRow } from '../rows/typed-row.ts';
import { toCalendarDate } from '../sheet/find-dates.ts';
import { mondayOf } from '../sheet/read-week.ts';

const longestText = 5000;

export interface RowsRequest {
  readonly rows: readonly TypedRow[];
  readonly monday: string;
  readonly isPublishing: boolean;
  readonly isAccepted: boolean;
}

/** @returns what the desk sent, or undefined when it is something else */
export function readRowsRequest(body: unknown): RowsRequest | undefined {
  if (!isFields(body) || !Array.isArray(body['rows']) || body['rows'].length > mostRows) return undefined;
  const monday = readMonday(body['monday']);
  const rows = body['rows'].map((row: unknown) => (isFields(row) ? readRow(row) : undefined));
  if (monday === undefined || rows.some((row) => row === undefined)) return undefined;
  return {
    rows: rows.filter((row) => row !== undefined),
    monday,
    isPublishing: body['publish'] === true,
    isAccepted: readAccepted(body),
  };
}

/** @returns whether somebody has seen the warnings of the copy check and wants to publish */
export const readAccepted = (body: unknown): boolean => isFields(body) && body['accepted'] === true;

/** @returns the Monday of the week in which a date lies, or undefined when it is no date */
export function readMonday(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const date = toCalendarDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : mondayOf(date);
}

function readRow(row: Fields): TypedRow | undefined {
  const texts = deskFields.map((field) => [field, row[field]] as const);
  const isRow = texts.every(([, text]) => typeof text === 'string' && text.length <= longestText);
  return isRow ? (Object.fromEntries(texts) as TypedRow) : undefined;
}
