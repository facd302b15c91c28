/** What stands on a button: letters, or lines in a square of 16 by 16. */
export type Sign = { readonly letters: string } | { readonly lines: string };

const letters = (text: string): Sign => ({ letters: text });
const lines = (path: string): Sign => ({ lines: path });

const frame = 'M2 3h12v10H2z';

export const signs = {
  undo: lines('M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6'),
  redo: lines('M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4'),
  paragraph: letters('¶'),
  heading2: letters('H2'),
  heading3: letters('H3'),
  heading4: letters('H4'),
  bold: letters('B'),
  italic: letters('I'),
  underline: letters('U'),
  strike: letters('S'),
  subscript: letters('x₂'),
  superscript: letters('x²'),
  plain: lines('M4 3h9M8.5 3 7 9M3 13l10-9M4.5 13H9'),
  bulletList: lines('M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01'),
  orderedList: lines('M7 4h7M7 8h7M7 12h7M2 3l1-.7V6M1.8 9.6c.6-1 2.2-.8 2 .3-.1.7-1.2 1.3-2 2.4h2.3'),
  blockquote: lines(
    'M6.5 4C4 4.5 2.5 6.5 2.5 9.500v2.500h4V8.500h-4M13.5 4c-2.5.5-4 2.5-4 5.500v2.500h4V8.500h-4',
  ),
  horizontalRule: lines('M2 8h12M4 4h8M4 12h8'),
  alignCenter: lines('M2 3h12M4.5 6.300h7M2 9.700h12M4.5 13h7'),
  alignRight: lines('M2 3h12M7 6.300h7M2 9.700h12M7 13h7'),
  link: lines(
    'M6.5 9.500l3-3M7 4.500l1.5-1.500a3 3 0 0 1 4.5 4.500L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.500L4.5 7',
  ),
  figure: lines(`${frame}M2 11l3.5-3.500L9 11l2-2 3 3M10.5 6h.01`),
  file: lines(
    'M12.5 7.5 8 12a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.700L7 10.400a.9.9 0 0 1-1.3-1.300L10 5',
  ),
  youtube: lines('M2 4h12v8H2zM6.8 6v4l3.2-2z'),
  table: lines(`${frame}M2 6.300h12M2 9.700h12M6 3v10M10 3v10`),
  footnote: letters('[1]'),
  find: lines('M7 2.500a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.500l3 3'),
  word: lines('M4 2h6l3 3v9H4zM10 2v3h3M6 8l1 4 1.5-3.500L10 12l1-4'),
  editFigure: lines('M3 13l.6-2.600L11 3l2 2-7.4 7.400zM9.5 4.500l2 2'),
  wideFigure: lines('M2 3v10M14 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2'),
  deleteFigure: lines(`${frame}M6 6l4 4M10 6l-4 4`),
  tableName: lines('M4 3h8M2 6h12v7H2zM2 9.500h12M8 6v7'),
  headerRow: lines(`${frame}M2 4h12M2 5h12M2 6h12M2 9.700h12M8 6v7`),
  headerColumn: lines(`${frame}M3 3v10M4 3v10M5 3v10M5 8h9M9.5 3v10`),
  numbers: letters('1,2'),
  addRowBefore: lines('M2 9h12v4H2zM8 2v5M5.5 4.500h5'),
  addRow: lines('M2 3h12v4H2zM8 9v5M5.5 11.500h5'),
  deleteRow: lines('M2 3h12v4H2zM6 9.500l4 4M10 9.500l-4 4'),
  addColumnBefore: lines('M9 2h4v12H9zM2 8h5M4.5 5.500v5'),
  addColumn: lines('M3 2h4v12H3zM9 8h5M11.5 5.500v5'),
  deleteColumn: lines('M3 2h4v12H3zM9.5 6l4 4M13.5 6l-4 4'),
  mergeCells: lines('M2 4h12v8H2zM4 8h3M5.7 6.7 7 8 5.7 9.300M12 8H9M10.3 6.7 9 8l1.3 1.3'),
  splitCell: lines('M2 4h12v8H2zM8 4v8M6 8H4M5 7 4 8l1 1M10 8h2M11 7l1 1-1 1'),
  deleteTable: lines(`${frame}M2 6.300h12M6 8l4 4M10 8l-4 4`),
} as const satisfies Readonly<Record<string, Sign>>;
