import type { Editor } from '@tiptap/core';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { toYoutubeAddress } from '../../html/youtube.ts';
import type { Asked, Asset } from './questions.ts';

const allowedAddress = /^(?:https?:\/\/[^\s/]|mailto:\S+@|tel:[+\d]|\/(?!\/))/i;

const linkTo = (text: string, type: 'link' | 'fileLink', attrs: Record<string, string>) => ({
  type: 'text',
  text,
  marks: [{ type, attrs }],
});

export const askAboutLink = (editor: Editor): Asked => ({
  title: editorWords.link,
  done: editorWords.insert,
  fields: [
    {
      name: 'href',
      label: editorWords.linkAddress,
      value: String(editor.getAttributes('link')['href'] ?? ''),
    },
  ],
  onAnswer({ href = '' }) {
    const address = href.trim();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') {
      chain.unsetLink().run();
      return undefined;
    }
    if (!allowedAddress.test(address)) return editorWords.linkRefused;
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent(linkTo(address, 'link', { href: address })).run();
    else chain.setLink({ href: address }).run();
    return undefined;
  },
});

export const askAboutYoutube = (editor: Editor): Asked => ({
  title: editorWords.youtube,
  done: editorWords.insert,
  fields: [
    { name: 'address', label: editorWords.youtubeAddress, value: '' },
    { name: 'title', label: editorWords.youtubeTitle, value: '' },
  ],
  onAnswer({ address = '', title = '' }) {
    const href = toYoutubeAddress(address);
    if (href === undefined) return editorWords.youtubeRefused;
    const text = title.trim() === '' ? href : title.trim();
    editor
      .chain()
      .focus()
      .insertContent({ type: 'paragraph', content: [linkTo(text, 'link', { href })] })
      .run();
    return undefined;
  },
});

/** What is selected becomes the link; without a selection it is the name of the file. */
export function askAboutFile(editor: Editor, asset: Asset): Asked {
  const { from, to } = editor.state.selection;
  const chosen = editor.state.doc.textBetween(from, to, ' ').trim();
  const name = asset.name.replace(/\.[a-z0-9]{2,5}$/i, '');
  return {
    title: editorWords.file,
    done: editorWords.insert,
    fields: [{ name: 'title', label: editorWords.fileTitle, value: chosen === '' ? name : chosen }],
    onAnswer({ title = '' }) {
      const text = title.trim();
      if (text === '') return editorWords.fileUntitled;
      const media = asset.documentId;
      const chain = editor.chain().focus();
      if (text === chosen) chain.setMark('fileLink', { media }).run();
      else chain.insertContent(linkTo(text, 'fileLink', { media })).run();
      return undefined;
    },
  };
}
