import type { Editor } from '@tiptap/core';
import { editorWords } from '../../../i18n/editor-words.ts';
import { toYoutubeAddress } from '../html/youtube.ts';
import type { AskedField } from './ask.tsx';

/** One file of the Media Library, as far as it is used here. */
export interface Asset {
  readonly documentId: string;
  readonly name: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
}

interface Asked {
  readonly title: string;
  readonly fields: readonly AskedField[];
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => string | undefined;
}

const allowedAddress = /^(?:https?:\/\/[^\s/]|mailto:\S+@|tel:[+\d]|\/(?!\/))/i;

export const askAbout: Readonly<Record<'link' | 'youtube', (editor: Editor) => Asked>> = {
  link: (editor) => ({
    title: editorWords.link,
    fields: [
      {
        name: 'href',
        label: editorWords.linkAddress,
        value: String(editor.getAttributes('link')['href'] ?? ''),
      },
    ],
    onAnswer({ href = '' }) {
      const address = href.trim();
      if (address === '') {
        editor.chain().focus().extendMarkRange('link').unsetLink().run();
        return undefined;
      }
      if (!allowedAddress.test(address)) return editorWords.linkRefused;
      const chain = editor.chain().focus().extendMarkRange('link');
      if (editor.state.selection.empty && !editor.isActive('link'))
        chain.insertContent({
          type: 'text',
          text: address,
          marks: [{ type: 'link', attrs: { href: address } }],
        });
      else chain.setLink({ href: address });
      chain.run();
      return undefined;
    },
  }),
  youtube: (editor) => ({
    title: editorWords.youtube,
    fields: [
      { name: 'address', label: editorWords.youtubeAddress, value: '' },
      { name: 'title', label: editorWords.youtubeTitle, value: '' },
    ],
    onAnswer({ address = '', title = '' }) {
      const href = toYoutubeAddress(address);
      if (href === undefined) return editorWords.youtubeRefused;
      const text = title.trim() === '' ? href : title.trim();
      const link = { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
      editor
        .chain()
        .focus()
        .insertContent({ type: 'paragraph', content: [link] })
        .run();
      return undefined;
    },
  }),
};

/** @returns the questions about a chosen picture; what the library knows of it stands there already */
export const toFigure = (editor: Editor, asset: Asset): Asked => ({
  title: editorWords.figure,
  fields: [
    { name: 'alt', label: editorWords.figureAlt, value: asset.alternativeText ?? '' },
    { name: 'caption', label: editorWords.figureCaption, value: asset.caption ?? '' },
    { name: 'credit', label: editorWords.figureCredit, value: '' },
  ],
  onAnswer({ alt = '', caption = '', credit = '' }) {
    const credited = editorWords.creditOf.replace('{name}', credit.trim());
    const content = [
      ...(caption.trim() === ''
        ? []
        : [{ type: 'text', text: `${caption.trim()}${credit.trim() === '' ? '' : ' '}` }]),
      ...(credit.trim() === '' ? [] : [{ type: 'text', text: credited, marks: [{ type: 'cite' }] }]),
    ];
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { media: asset.documentId, alt: alt.trim() }, content })
      .run();
    return undefined;
  },
});
