import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { fill } from '../../../../i18n/fill.ts';
import { countNotes } from '../../html/words.ts';
import { importWord } from './import-word.ts';

/** How an import goes, in words. */
export interface WordNotice {
  readonly text: string;
  /** one sentence for each thing that did not come along */
  readonly problems: readonly string[];
  readonly isOver: boolean;
}

/** Reads a chosen Word file into the text, where the cursor stands when it is read. */
export function useWord(editor: Editor | undefined): {
  notice: WordNotice | undefined;
  read: (file: File) => Promise<void>;
  close: () => void;
} {
  const [notice, setNotice] = useState<WordNotice>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function read(chosen: File): Promise<void> {
    if (editor === undefined) return;
    const file = chosen.name.normalize('NFC');
    const say = (words: string, gaps: object, problems: readonly string[] = [], isOver = true): void =>
      setNotice({ text: fill(words, { file, ...gaps }), problems, isOver });
    say(editorWords.wordReading, {}, [], false);
    try {
      const { html, sent, left } = await importWord(chosen, {
        notesBefore: countNotes(editor.state.doc.textContent),
        onPicture: (n) => say(editorWords.wordSending, { n }, [], false),
      });
      if (!isHere.current) return;
      editor.chain().focus().insertContent(html).run();
      const reasons = left.map(({ number, reason }) =>
        fill(editorWords.wordPictureLeft, { n: number, reason }),
      );
      const problems =
        reasons.length === 0 ? [] : [fill(editorWords.wordPicturesLeft, { n: left.length }), ...reasons];
      say(sent === 0 ? editorWords.wordDone : editorWords.wordDoneWith, { n: sent }, problems);
    } catch (error) {
      const reason = error instanceof Error ? error.message : editorWords.wordBroken;
      setNotice({ text: '', problems: [fill(editorWords.wordRefused, { file, reason })], isOver: true });
    }
  }

  return { notice, read, close: () => setNotice(undefined) };
}
