import { foldVietnamese } from '@portal/shared-types';
import type { Cell, Grid } from '../grid/grid.ts';
import { deskFields, emptyRow, type DeskField, type TypedRow } from '../rows/typed-row.ts';
import { normalizeRow } from '../rows/normalize-row.ts';
import { readNamedDay } from './find-dates.ts';
import { readHeader, readSubHeader, usualColumns, type Column, type Columns } from './read-header.ts';
import { readSession, readTimes } from './read-times.ts';
import { mondayOf, readWeekHeading } from './read-week.ts';

export interface ReadSheet {
  /** in the order of the sheet, what could be read brought to one spelling, the rest as it stood there */
  readonly rows: readonly TypedRow[];
  /** Monday of the week that the headings name, else the one that was given */
  readonly monday: string;
  /** lines that are neither a row nor a heading, such as signatures */
  readonly skipped: readonly string[];
  /** false when the usual order of columns was taken for want of headings */
  readonly hasHeader: boolean;
}

/**
 * Reads a week out of a table. Days and parts of the day are carried down to the rows that leave them out.
 *
 * @param monday of the week to which days without a date belong, unless a heading names another
 */
export function readSheet(grid: Grid, monday: string): ReadSheet {
  const rows: TypedRow[] = [];
  const skipped: string[] = [];
  let [week, day, session] = [monday, '', ''];
  let columns: Columns | undefined;
  const usual = guessColumns(grid);

  for (const row of grid) {
    const above = rows.length === 0 ? columns : undefined;
    const header = readHeader(row) ?? (above === undefined ? undefined : readSubHeader(row, above));
    if (header !== undefined) {
      columns = header;
      continue;
    }
    const own = row.filter(({ text, isOwn }) => isOwn && text !== '');
    const [only] = own;
    if (only === undefined) continue;
    if (own.length === 1 && isBand(row, only, columns ?? usual)) {
      const { text } = only;
      const heading = readWeekHeading(text, week);
      const named = readNamedDay(text);
      if (heading !== undefined && (columns === undefined || named?.weekday === undefined)) week = heading;
      else if (named !== undefined) [day, session] = [text, ''];
      else if (isSessionBand(text)) session = text;
      else skipped.push(text);
      continue;
    }
    if (columns === undefined && usual === undefined) {
      skipped.push(own.map(({ text }) => text).join(' '));
      continue;
    }
    const typed = toTypedRow(row, columns ?? usual ?? usualColumns);
    if (typed.date !== '') {
      if (typed.date !== day) session = '';
      day = typed.date;
    }
    const stated = typed.session === '' && readSession(typed.time) !== undefined ? '' : typed.session;
    if (stated !== '') session = stated;
    rows.push(normalizeRow({ ...typed, date: day, session: stated }, week, session));
  }
  return { rows, monday: mondayOf(week), skipped, hasHeader: columns !== undefined };
}

/** Without headings only a table as wide as the usual one, whose rows begin with a day, is understood. */
function guessColumns(grid: Grid): Columns | undefined {
  const isUsual = grid.some(
    (row) =>
      row.length >= 7 &&
      readNamedDay(row[0]?.text ?? '') !== undefined &&
      readTimes(row[2]?.text ?? '', undefined) !== undefined,
  );
  return isUsual ? usualColumns : undefined;
}

/** One cell alone says something of the rows below, unless it is the content of a row. */
function isBand(row: readonly Cell[], only: Cell, columns: Columns | undefined): boolean {
  const at = row.indexOf(only);
  const column = columns?.get(at);
  const hasAbove = row.some(({ isOwn, text }) => !isOwn && text !== '');
  return !hasAbove && (row.length === 1 || column === undefined || at === 0 || column === 'date');
}

const isSessionBand = (text: string): boolean =>
  foldVietnamese(text).length <= 20 && readSession(text) !== undefined;

function toTypedRow(row: readonly Cell[], columns: Columns): TypedRow {
  const texts = new Map<Column, string>();
  for (const [at, column] of columns) {
    const text = row[at]?.text ?? '';
    if (text !== '') texts.set(column, [texts.get(column) ?? '', text].join(' ').trim());
  }
  const weekday = texts.get('weekday');
  if (weekday !== undefined) texts.set('date', `${nameWeekday(weekday)} ${texts.get('date') ?? ''}`.trim());
  const own = deskFields.filter((field) => texts.has(field));
  return { ...emptyRow, ...Object.fromEntries(own.map((field: DeskField) => [field, texts.get(field)])) };
}

/** Under the heading of weekdays a bare `2` or `Hai` is one. */
const nameWeekday = (text: string): string =>
  /^(?:[2-7]|hai|ba|tu|nam|sau|bay)$/.test(foldVietnamese(text)) ? `T${foldVietnamese(text)}` : text;
