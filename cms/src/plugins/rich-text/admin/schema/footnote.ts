import { Extension } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { noteMark } from '../../html/footnotes.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { addFootnote: () => ReturnType };
  }
}

interface Mark {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** where the paragraph begins whose first word the mark is; undefined for a mark in the text */
  readonly note: number | undefined;
}

/** A note is a mark in the text and a paragraph at its end that begins with the same mark. */
export const Footnote = Extension.create({
  name: 'footnote',
  addCommands: () => ({
    addFootnote:
      () =>
      ({ tr, dispatch }) => {
        if (!tr.selection.$to.parent.isTextblock) return false;
        if (dispatch) addNote(tr);
        return true;
      },
  }),
});

/** The notes that come later in the text count on by one; the cursor goes to the new note. */
function addNote(tr: Transaction): void {
  const place = tr.selection.to;
  const marks = listMarks(tr.doc);
  const before = marks.filter(({ note, to }) => note === undefined && to <= place);
  const number = Math.max(0, ...before.map((mark) => mark.number)) + 1;
  for (const { number: old, from, to } of marks.toReversed())
    if (old >= number) tr.replaceWith(from, to, toMark(tr.doc, old + 1));
  const at = tr.mapping.map(place, -1);
  tr.insert(at, toMark(tr.doc, number));
  const after = listMarks(tr.doc).find(({ note, number: other }) => note !== undefined && other > number);
  const end = after?.note ?? endOfText(tr.doc);
  const content = Fragment.from([toMark(tr.doc, number), tr.doc.type.schema.text(' ')]);
  tr.insert(end, paragraphOf(tr.doc).create(null, content));
  tr.setSelection(TextSelection.create(tr.doc, end + 1 + content.size)).scrollIntoView();
  tr.setStoredMarks([]);
}

const paragraphOf = (doc: Node) => {
  const { paragraph } = doc.type.schema.nodes;
  if (paragraph === undefined) throw new Error('The schema has no paragraph');
  return paragraph;
};

/** The editor keeps an empty line at the end to type in; notes stand before it. */
function endOfText(doc: Node): number {
  const { lastChild } = doc;
  const isEmptyLine =
    lastChild?.type.name === 'paragraph' && lastChild.childCount === 0 && doc.childCount > 1;
  return doc.content.size - (isEmptyLine ? lastChild.nodeSize : 0);
}

const toMark = (doc: Node, number: number): Node =>
  doc.type.schema.text(noteMark(number), [doc.type.schema.mark('superscript')]);

function listMarks(doc: Node): Mark[] {
  const marks: Mark[] = [];
  doc.descendants((node, from, parent) => {
    const number = /^\[(\d{1,3})\]$/.exec(node.text ?? '')?.[1];
    if (number === undefined || !node.marks.some(({ type }) => type.name === 'superscript')) return;
    const isNote = parent?.firstChild === node && parent.type.name === 'paragraph';
    marks.push({
      number: Number(number),
      from,
      to: from + node.nodeSize,
      note: isNote ? from - 1 : undefined,
    });
  });
  return marks;
}
