/** What stands in one square of a table. */
export interface Cell {
  readonly text: string;
  /** false where a cell that is merged with those below it reaches down to here */
  readonly isOwn: boolean;
}

export type Grid = readonly (readonly Cell[])[];

export const emptyCell: Cell = { text: '', isOwn: true };

/** @returns one text per cell, without the white space and line ends that programs add */
export function cleanCellText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
