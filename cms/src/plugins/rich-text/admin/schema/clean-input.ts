import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanClipboard } from '../../html/clean-clipboard.ts';
import { composeInput, countNotes } from '../../html/words.ts';
import { toPictureMark } from '../picture-mark.ts';

/** What comes in by keyboard and clipboard is brought to our spelling before it stands in the text. */
export const CleanInput = Extension.create({
  name: 'cleanInput',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (html, view) =>
          html.includes('data-pm-slice')
            ? html
            : cleanClipboard(html, { toPictureMark, notesBefore: countNotes(view.state.doc.textContent) }),
        transformPastedText: (text) => text.normalize('NFC'),
        transformPasted: keepFirstBlock,
        handleTextInput(view, from, to, text) {
          const $from = view.state.doc.resolve(from);
          const composed = composeInput($from.parent.textBetween(0, $from.parentOffset, '', '\ufffc'), text);
          if (composed === undefined) return false;
          view.dispatch(view.state.tr.insertText(composed.text, from - composed.taken, to));
          return true;
        },
      },
    }),
  ],
});

/** A paragraph joins the one with the cursor; a heading, list or table that is pasted first stays what it is. */
const keepFirstBlock = (slice: Slice): Slice =>
  slice.content.childCount < 2 || slice.content.firstChild?.type.name === 'paragraph'
    ? slice
    : new Slice(slice.content, 0, slice.openEnd);
