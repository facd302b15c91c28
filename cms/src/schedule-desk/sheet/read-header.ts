import { foldVietnamese } from '@portal/shared-types';
import type { Cell } from '../grid/grid.ts';
import type { DeskField } from '../rows/typed-row.ts';

/** What a column holds; days may stand in two columns, of the weekday and of the date. */
export type Column = DeskField | 'weekday' | 'number';

export type Columns = ReadonlyMap<number, Column>;

const headings: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu)$/],
  ['weekday', /^(?:thu|thu trong tuan)$/],
  ['date', /^(?:(?:thu|ngay)[ ,/&-]*(?:va )?(?:ngay|thu|thang|thang,? nam)?|thoi gian ngay)$/],
  ['session', /^(?:buoi|sang ?[/-] ?chieu)(?: .*)?$/],
  ['time', /^(?:gio|thoi gian|thoi diem|gio bat dau|gio lam viec)(?: .*)?$/],
  ['chair', /^(?:nguoi |lanh dao |dong chi |don vi )?chu tri(?: .*)?$|^lanh dao(?: .*)?$/],
  ['attendees', /^(?:thanh phan|nguoi (?:tham )?du|tham du|tham gia)(?: .*)?$/],
  ['place', /^(?:dia diem|noi (?:hop|to chuc)|phong(?: hop)?)(?: .*)?$/],
  [
    'preparingUnit',
    /^(?:(?:don vi |bo phan |noi dung |co quan )?(?:chuan bi|phoi hop|thuc hien))(?: .*)?$|^don vi$/,
  ],
  ['content', /^(?:noi dung|cong viec|noi dung cong (?:viec|tac)|hoat dong)(?: .*)?$/],
  ['note', /^ghi chu(?: .*)?$/],
  ['visibility', /^(?:pham vi|che do)$/],
];

/** A row of headings names at least so many columns, or it is a row like others. */
const fewestHeadings = 3;

/** @returns what each column holds as a row of headings says it, or undefined when this is no such row */
export function readHeader(row: readonly Cell[]): Columns | undefined {
  const found = new Map<number, Column>();
  for (const [at, { text }] of row.entries()) {
    const column = toColumn(text);
    if (column !== undefined) found.set(at, column);
  }
  const own = row.filter(({ text, isOwn }) => isOwn && toColumn(text) !== undefined).length;
  return own >= fewestHeadings ? found : undefined;
}

/** @returns the second row of headings under a merged one joined with the first, or undefined when there is none */
export function readSubHeader(row: readonly Cell[], above: Columns): Columns | undefined {
  const own = [...row.entries()].filter(([, { isOwn, text }]) => isOwn && text !== '');
  const named = own.flatMap(([at, { text }]): [number, Column][] => {
    const column = toColumn(text);
    return column === undefined ? [] : [[at, column]];
  });
  const isHeader = named.length > 0 && named.length === own.length && row.some(({ isOwn }) => !isOwn);
  return isHeader ? new Map([...above, ...named]) : undefined;
}

function toColumn(text: string): Column | undefined {
  const folded = foldVietnamese(text)
    .replace(/[^a-z0-9/,&-]+/g, ' ')
    .trim();
  if (folded === '' || folded.length > 40) return undefined;
  return headings.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The usual order, for a sheet that was copied without its headings. */
export const usualColumns: Columns = new Map(
  (
    ['date', 'session', 'time', 'content', 'chair', 'attendees', 'place', 'preparingUnit', 'note'] as const
  ).map((column, at) => [at, column]),
);
