import { Extension, Mark, mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

const alignment = {
  default: null,
  parseHTML: (element: HTMLElement): string | null =>
    /^text-(?:center|right)$/.exec(element.className)?.[0] ?? null,
  renderHTML: ({ align }: Record<string, unknown>): Record<string, unknown> =>
    typeof align === 'string' ? { class: align } : {},
};

export const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [{ types: ['paragraph'], attributes: { align: alignment } }],
});

/** A table without widths, wrappers and styles; its caption is plain text. */
export const PlainTable = Table.extend({
  addAttributes: () => ({
    numbers: {
      default: false,
      parseHTML: (element: HTMLElement) => element.classList.contains('numbers'),
      renderHTML: ({ numbers }: Record<string, unknown>) => (numbers === true ? { class: 'numbers' } : {}),
    },
    caption: {
      default: '',
      parseHTML: (element: HTMLElement) =>
        [...element.children]
          .filter(({ localName }) => localName === 'caption')
          .map(({ textContent }) => textContent)
          .join(' '),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const caption = String(node.attrs['caption']);
    const head = caption === '' ? [] : [['caption', caption] as const];
    return ['table', HTMLAttributes, ...head, ['tbody', 0]];
  },
}).configure({ View: null, resizable: false });

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? '1') || 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
});

const spans = {
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  // prosemirror-tables reads it; widths are not stored.
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
};

export const PlainCell = TableCell.extend({
  addAttributes: () => ({ ...spans, align: alignment }),
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const PlainHeader = TableHeader.extend({
  // In the order in which the sanitiser's fast look expects them.
  addAttributes: () => ({
    ...spans,
    scope: { default: 'col', parseHTML: (element: HTMLElement) => element.getAttribute('scope') ?? 'col' },
    align: alignment,
  }),
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const PlainRow = TableRow;

const simpleMark = (name: string, tag: string, excludes: string) =>
  Mark.create({
    name,
    excludes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });

export const Subscript = simpleMark('subscript', 'sub', 'superscript');
export const Superscript = simpleMark('superscript', 'sup', 'subscript');
export const Cite = simpleMark('cite', 'cite', '');
