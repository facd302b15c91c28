import { Extension, type Extensions } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { editorWords } from '../../../i18n/editor-words.ts';
import { cleanClipboard } from '../html/clean-clipboard.ts';
import { composeInput, countNotes } from '../html/words.ts';
import {
  Alignment,
  Cite,
  PlainCell,
  PlainHeader,
  PlainRow,
  PlainTable,
  Subscript,
  Superscript,
} from './blocks.ts';
import { Footnote } from './footnote.ts';
import { Figure, type FindPicture } from './figure.ts';

const toPictureMark = (alt: string): string =>
  alt === '' ? editorWords.pictureWasHere : editorWords.pictureWasHereOf.replace('{alt}', alt);

/** What comes in by keyboard and clipboard is brought to our spelling before it stands in the text. */
const CleanInput = Extension.create({
  name: 'cleanInput',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (html, view) =>
          html.includes('data-pm-slice')
            ? html
            : cleanClipboard(html, { toPictureMark, notesBefore: countNotes(view.state.doc.textContent) }),
        transformPastedText: (text) => text.normalize('NFC'),
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

/** All that the allow-list lets stand in a body, and nothing more. */
export const createExtensions = (findPicture: FindPicture): Extensions => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      HTMLAttributes: { target: null, rel: null, class: null },
      protocols: ['http', 'https', 'mailto', 'tel'],
    },
  }),
  Alignment,
  Subscript,
  Superscript,
  Cite,
  PlainTable,
  PlainRow,
  PlainCell,
  PlainHeader,
  Figure.configure({ findPicture, missing: editorWords.pictureMissing }),
  CleanInput,
  Footnote,
];
