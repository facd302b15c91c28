import { Extension } from '@tiptap/core';
import { noteMark } from '../html/footnotes.ts';
import { countNotes } from '../html/words.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { addFootnote: () => ReturnType };
  }
}

/** A note is a mark in the text and a paragraph at its end that begins with the same mark. */
export const Footnote = Extension.create({
  name: 'footnote',
  addCommands: () => ({
    addFootnote:
      () =>
      ({ state, commands, chain }) => {
        const text = noteMark(countNotes(state.doc.textContent) + 1);
        const reference = { type: 'text', text, marks: [{ type: 'superscript' }] };
        commands.unsetMark('superscript');
        return chain()
          .insertContent(reference)
          .unsetMark('superscript')
          .command(({ tr, commands: { insertContentAt } }) =>
            insertContentAt(tr.doc.content.size, {
              type: 'paragraph',
              content: [reference, { type: 'text', text: ' ' }],
            }),
          )
          .run();
      },
  }),
});
