import { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { findPicture } from './find-picture.ts';
import { createExtensions } from './schema/extensions.ts';
import { followText, type FollowedText } from './follow-text.ts';

interface Field {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly onEditFigure: () => void;
  /** @returns whether the key was meant for the field and not for the text */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** files were dropped on the text */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Writing to the form cleans the whole text; not at every letter of a long one. */
const pauseMs = 200;

/** Keeps an editor in a place of the page, and its text in the form. */
export function useEditor(place: RefObject<HTMLElement>, field: Field): Editor | undefined {
  const { label, value, disabled } = field;
  const latest = useRef(field);
  latest.current = field;
  const [editor, setEditor] = useState<Editor>();
  const followed = useRef<FollowedText>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    let timer: number | undefined;
    const send = (): void => {
      window.clearTimeout(timer);
      timer = undefined;
      followed.current?.send();
    };
    const made = new Editor({
      element: place.current,
      extensions: createExtensions({ findPicture, onEdit: () => latest.current.onEditFigure() }),
      content: latest.current.value,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        handleKeyDown: (_view, event) => latest.current.onKey(event),
        handleDrop(_view, { dataTransfer }) {
          const files = [...(dataTransfer?.files ?? [])];
          if (files.length > 0) latest.current.onFiles(files);
          // Left to the browser, it would open the file in place of the form.
          return files.length > 0;
        },
      },
      onTransaction: redraw,
      onUpdate: () => {
        timer ??= window.setTimeout(send, pauseMs);
      },
      onBlur: send,
    });
    followed.current = followText(
      latest.current.value,
      () => made.getHTML(),
      (html) => latest.current.onChange(html),
    );
    setEditor(made);
    return () => {
      if (timer !== undefined) send();
      made.destroy();
    };
  }, [place, label]);

  useEffect(() => editor?.setEditable(!disabled, false), [editor, disabled]);

  useEffect(() => {
    if (editor === undefined || followed.current?.isKnown(value) !== false) return;
    editor.commands.setContent(value, { emitUpdate: false });
    followed.current.restart(value);
  }, [editor, value]);

  return editor;
}
