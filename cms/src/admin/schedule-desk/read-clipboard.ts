import type { Grid } from '../../schedule-desk/grid/grid.ts';
import { readHtml } from '../../schedule-desk/grid/read-html.ts';
import { readTsv } from '../../schedule-desk/grid/read-tsv.ts';

/** @returns the table on a clipboard; only HTML knows of merged cells, so it is read where it holds a table */
export function readClipboard(clipboard: Pick<DataTransfer, 'getData'>): Grid {
  const html = clipboard.getData('text/html');
  return /<table/i.test(html) ? readHtml(html) : readTsv(clipboard.getData('text/plain'));
}
