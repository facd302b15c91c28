import type { ChainedCommands, Editor } from '@tiptap/core';
import type { AssetQuestion, Question } from '../questions/questions.ts';
import type { signs } from './signs.ts';

/** What a button opens instead of doing something itself. */
export type Opens = Question | AssetQuestion | 'find' | 'word';

/** A button of the toolbar. */
export interface Tool {
  /** names it among the words and the signs */
  readonly word: keyof typeof signs;
  readonly run?: (chain: ChainedCommands) => ChainedCommands;
  readonly opens?: Opens;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
}

const headings = { 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

const heading = (level: keyof typeof headings): Tool => ({
  word: headings[level],
  run: (chain) => chain.toggleHeading({ level }),
  isOn: (editor) => editor.isActive('heading', { level }),
});

const mark = (word: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript'): Tool => ({
  word,
  run: (chain) => chain.toggleMark(word),
  isOn: (editor) => editor.isActive(word),
});

/** A cell may be aligned itself; its paragraphs say it instead from then on. */
const align = (word: 'alignCenter' | 'alignRight', value: string): Tool => ({
  word,
  run: (chain) =>
    chain.command(({ editor, commands }) => {
      const isOn = editor.isActive({ align: value });
      for (const cell of ['tableCell', 'tableHeader'])
        if (editor.isActive(cell)) commands.updateAttributes(cell, { align: null });
      return commands.updateAttributes('paragraph', { align: isOn ? null : value });
    }),
  isOn: (editor) => editor.isActive({ align: value }),
});

const opens = (word: Opens, isOn?: Tool['isOn']): Tool => ({
  word,
  opens: word,
  ...(isOn === undefined ? {} : { isOn }),
});

/** Shown always, in groups. */
const tools: readonly (readonly Tool[])[] = [
  [
    { word: 'undo', run: (chain) => chain.undo(), can: (editor) => editor.can().undo() },
    { word: 'redo', run: (chain) => chain.redo(), can: (editor) => editor.can().redo() },
  ],
  [
    {
      word: 'paragraph',
      run: (chain) => chain.setParagraph(),
      isOn: (editor) => editor.isActive('paragraph'),
    },
    heading(2),
    heading(3),
    heading(4),
  ],
  [
    mark('bold'),
    mark('italic'),
    mark('underline'),
    mark('strike'),
    mark('subscript'),
    mark('superscript'),
    { word: 'plain', run: (chain) => chain.unsetAllMarks() },
  ],
  [
    {
      word: 'bulletList',
      run: (chain) => chain.toggleBulletList(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      word: 'orderedList',
      run: (chain) => chain.toggleOrderedList(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      word: 'blockquote',
      run: (chain) => chain.toggleBlockquote(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    { word: 'horizontalRule', run: (chain) => chain.setHorizontalRule() },
    align('alignCenter', 'text-center'),
    align('alignRight', 'text-right'),
  ],
  [
    opens('link', (editor) => editor.isActive('link')),
    opens('figure', (editor) => editor.isActive('figure')),
    opens('file', (editor) => editor.isActive('fileLink')),
    opens('youtube'),
    { word: 'table', run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
    { word: 'footnote', run: (chain) => chain.addFootnote() },
  ],
  [opens('find'), opens('word')],
];

const toggle = (word: 'wideFigure' | 'numbers', type: string, name: string): Tool => ({
  word,
  run: (chain) =>
    chain.command(({ editor, commands }) =>
      commands.updateAttributes(type, { [name]: editor.getAttributes(type)[name] !== true }),
    ),
  isOn: (editor) => editor.getAttributes(type)[name] === true,
});

const figureTools: readonly Tool[] = [
  opens('editFigure'),
  toggle('wideFigure', 'figure', 'wide'),
  { word: 'deleteFigure', run: (chain) => chain.deleteNode('figure') },
];

const tableTools: readonly Tool[] = [
  opens('tableName'),
  {
    word: 'headerRow',
    run: (chain) => chain.toggleHeaderRow().nameHeaders(),
    isOn: (editor) => editor.isActive('tableHeader', { scope: 'col' }),
  },
  {
    word: 'headerColumn',
    run: (chain) => chain.toggleHeaderColumn().nameHeaders(),
    isOn: (editor) => editor.isActive('tableHeader', { scope: 'row' }),
  },
  toggle('numbers', 'table', 'numbers'),
  { word: 'addRowBefore', run: (chain) => chain.addRowBefore() },
  { word: 'addRow', run: (chain) => chain.addRowAfter() },
  { word: 'deleteRow', run: (chain) => chain.deleteRow() },
  { word: 'addColumnBefore', run: (chain) => chain.addColumnBefore() },
  { word: 'addColumn', run: (chain) => chain.addColumnAfter() },
  { word: 'deleteColumn', run: (chain) => chain.deleteColumn() },
  { word: 'mergeCells', run: (chain) => chain.mergeCells(), can: (editor) => editor.can().mergeCells() },
  { word: 'splitCell', run: (chain) => chain.splitCell(), can: (editor) => editor.can().splitCell() },
  { word: 'deleteTable', run: (chain) => chain.deleteTable() },
];

/** @returns groups of what can be done here: those of a figure or a table only where the cursor stands in one */
export const listTools = (editor: Editor): readonly (readonly Tool[])[] => [
  ...tools,
  ...(editor.isActive('figure') ? [figureTools] : []),
  ...(editor.isActive('table') ? [tableTools] : []),
];
