import { cleanCellText, type Grid } from './grid.ts';

/**
 * Reads the plain text that spreadsheets put on the clipboard: a tab between cells, a line end between rows, and
 * quotation marks around a cell that holds either.
 *
 * @returns one row a line; merged cells have left no trace here
 */
export function readTsv(text: string): Grid {
  const rows: string[][] = [[]];
  let at = 0;
  const addCell = (cell: string): void => {
    rows.at(-1)?.push(cell);
  };
  while (at < text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/.exec(text.slice(at));
    const plain = quoted ?? /^[^\t\r\n]*/.exec(text.slice(at));
    addCell(quoted === null ? (plain?.[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"'));
    at += plain?.[0].length ?? 0;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) addCell('');
      continue;
    }
    const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0] ?? '';
    at += lineEnd.length;
    if (at < text.length) rows.push([]);
  }
  return rows.map((row) => row.map((cell) => ({ text: cleanCellText(cell), isOwn: true })));
}
