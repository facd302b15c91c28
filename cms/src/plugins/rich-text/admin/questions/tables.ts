import type { Editor } from '@tiptap/core';
import { editorWords } from '../../../../i18n/editor-words.ts';
import type { Asked } from './questions.ts';

export const askAboutTable = (editor: Editor): Asked => ({
  title: editorWords.tableName,
  done: editorWords.save,
  fields: [
    {
      name: 'caption',
      label: editorWords.tableName,
      value: String(editor.getAttributes('table')['caption'] ?? ''),
    },
  ],
  onAnswer({ caption = '' }) {
    editor.chain().focus().updateAttributes('table', { caption: caption.trim() }).run();
    return undefined;
  },
});
