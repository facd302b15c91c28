import type { CellValue } from 'hucre/xlsx';
import { deskWords } from '../../i18n/desk-words.ts';
import { cleanCellText, emptyCell, type Cell, type Grid } from '../../schedule-desk/grid/grid.ts';

const megabyte = 1024 * 1024;
/** A week weighs some kilobytes; a file of this size is another one. */
const maxMegabytes = 5;
const mostRows = 1000;
const mostColumns = 60;

/**
 * Reads the first sheet of an .xlsx that is not hidden, in the editor's own browser.
 *
 * @throws Error whose message tells the editor what to do
 */
export async function readWorkbook(file: Blob): Promise<Grid> {
  if (file.size > maxMegabytes * megabyte) throw new Error(deskWords.fileTooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  refuseOthers(bytes);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { maxRows: mostRows }).catch(() => {
    throw new Error(deskWords.fileBroken);
  });
  const sheet = sheets.find(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
  if (sheet === undefined) throw new Error(deskWords.fileBroken);
  const grid: Cell[][] = sheet.rows
    .slice(0, mostRows)
    .map((row) => row.slice(0, mostColumns).map((value) => ({ text: toText(value ?? null), isOwn: true })));
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    for (let row = startRow + 1; row <= Math.min(endRow, grid.length - 1); row += 1)
      for (let column = startCol; column <= Math.min(endCol, mostColumns - 1); column += 1)
        reachDown(grid, row, column, grid[startRow]?.[column]?.text ?? '');
  }
  return grid;
}

function reachDown(grid: Cell[][], row: number, column: number, text: string): void {
  const cells = grid[row];
  if (cells === undefined) return;
  while (cells.length <= column) cells.push(emptyCell);
  cells[column] = { text, isOwn: false };
}

/** Workbooks of old, and locked ones, are OLE files; those of today are zip files. */
function refuseOthers([a, b, c, d]: Uint8Array): void {
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new Error(deskWords.fileOld);
  if (a !== 0x50 || b !== 0x4b) throw new Error(deskWords.fileForeign);
}

function toText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return toDateText(value.toISOString());
  return cleanCellText(String(value));
}

/** Excel counts days from 1900: what is only a time lies in the day before. */
function toDateText(iso: string): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? [];
  if (Number(year) < 1901) return time;
  return [`${day}/${month}/${year}`, time === '00:00' ? '' : time].join(' ').trim();
}
