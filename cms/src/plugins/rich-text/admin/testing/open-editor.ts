import { Editor } from '@tiptap/core';
import { Window } from 'happy-dom';
import { toStoredHtml } from '../../html/stored-html.ts';
import { createExtensions } from '../schema/extensions.ts';

export interface OpenEditor {
  readonly editor: Editor;
  /** puts the cursor before this text, or selects it */
  at(text: string, selects?: boolean): void;
  /** what would be stored */
  html(): string;
}

/** Opens a body in an editor without a screen. */
export function openEditor(html: string): OpenEditor {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, requestAnimationFrame: () => 0 });
  const editor = new Editor({ element: null, extensions: createExtensions(), content: html });
  return {
    editor,
    at(text, selects = false) {
      editor.state.doc.descendants((node, position) => {
        const place = node.isText ? (node.text?.indexOf(text) ?? -1) : -1;
        if (place < 0) return;
        const from = position + place;
        editor.commands.setTextSelection({ from, to: selects ? from + text.length : from });
      });
    },
    html: () => toStoredHtml(editor.getHTML()),
  };
}
