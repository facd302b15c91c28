import type { ChainedCommands, Editor } from '@tiptap/core';
import type { editorWords } from '../../../i18n/editor-words.ts';

/** A button of the toolbar that needs no answer from the writer. */
export interface Tool {
  readonly word: keyof typeof editorWords;
  /** what stands on the button */
  readonly sign: string;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
  readonly isOn?: (editor: Editor) => boolean;
  /** shown only where it can do something */
  readonly inTable?: boolean;
}

const heading = (level: 2 | 3 | 4, word: 'heading2' | 'heading3' | 'heading4'): Tool => ({
  word,
  sign: `H${String(level)}`,
  run: (chain) => chain.toggleHeading({ level }),
  isOn: (editor) => editor.isActive('heading', { level }),
});

const mark = (
  word: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript',
  sign: string,
): Tool => ({
  word,
  sign,
  run: (chain) => chain.toggleMark(word),
  isOn: (editor) => editor.isActive(word),
});

const align = (word: 'alignCenter' | 'alignRight', sign: string, value: string): Tool => ({
  word,
  sign,
  run: (chain) =>
    chain.command(({ editor, commands }) =>
      commands.updateAttributes('paragraph', { align: editor.isActive({ align: value }) ? null : value }),
    ),
  isOn: (editor) => editor.isActive({ align: value }),
});

export const tools: readonly Tool[] = [
  { word: 'undo', sign: '↶', run: (chain) => chain.undo() },
  { word: 'redo', sign: '↷', run: (chain) => chain.redo() },
  {
    word: 'paragraph',
    sign: '¶',
    run: (chain) => chain.setParagraph(),
    isOn: (editor) => editor.isActive('paragraph'),
  },
  heading(2, 'heading2'),
  heading(3, 'heading3'),
  heading(4, 'heading4'),
  mark('bold', 'B'),
  mark('italic', 'I'),
  mark('underline', 'U'),
  mark('strike', 'S'),
  mark('subscript', 'x₂'),
  mark('superscript', 'x²'),
  {
    word: 'bulletList',
    sign: '•',
    run: (chain) => chain.toggleBulletList(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    word: 'orderedList',
    sign: '1.',
    run: (chain) => chain.toggleOrderedList(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    word: 'blockquote',
    sign: '❝',
    run: (chain) => chain.toggleBlockquote(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  { word: 'horizontalRule', sign: '—', run: (chain) => chain.setHorizontalRule() },
  align('alignCenter', '≡', 'text-center'),
  align('alignRight', '⇥', 'text-right'),
  { word: 'footnote', sign: '[1]', run: (chain) => chain.addFootnote() },
  { word: 'table', sign: '⊞', run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
  { word: 'addRow', sign: '+↓', run: (chain) => chain.addRowAfter(), inTable: true },
  { word: 'addColumn', sign: '+→', run: (chain) => chain.addColumnAfter(), inTable: true },
  { word: 'deleteRow', sign: '−↓', run: (chain) => chain.deleteRow(), inTable: true },
  { word: 'deleteColumn', sign: '−→', run: (chain) => chain.deleteColumn(), inTable: true },
  { word: 'mergeCells', sign: '⇥⇤', run: (chain) => chain.mergeCells(), inTable: true },
  { word: 'splitCell', sign: '⇤⇥', run: (chain) => chain.splitCell(), inTable: true },
  { word: 'headerRow', sign: 'TH', run: (chain) => chain.toggleHeaderRow(), inTable: true },
  { word: 'deleteTable', sign: '⊠', run: (chain) => chain.deleteTable(), inTable: true },
];
