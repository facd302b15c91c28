import type { Editor } from '@tiptap/core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { fill } from '../../../../i18n/fill.ts';
import { Button } from '../../../../admin/button.tsx';
import { Panel } from '../questions/panel.ts';
import { find, goToFound, leaveFound, readFound } from './find.ts';

/** Enter goes on, Shift+Enter back, Escape into the text at the place that was found. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const [wanted, setWanted] = useState('');
  const { count, at } = readFound(editor);

  useEffect(() => () => (editor.isDestroyed ? undefined : find(editor, '')), [editor]);

  function close(): void {
    leaveFound(editor);
    onClose();
  }

  function follow(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    else goToFound(editor, event.shiftKey ? -1 : 1);
    event.preventDefault();
  }

  return (
    <Panel role="search" aria-label={editorWords.find} onKeyDown={follow}>
      <label>
        <span>{editorWords.find}</span>
        <input
          autoFocus
          value={wanted}
          onChange={({ target }) => {
            setWanted(target.value);
            find(editor, target.value);
          }}
        />
      </label>
      <output>{wanted.trim() === '' ? '' : toPlace(count, at)}</output>
      <Button type="button" disabled={count === 0} onClick={() => goToFound(editor, -1)}>
        {editorWords.findBefore}
      </Button>
      <Button type="button" disabled={count === 0} onClick={() => goToFound(editor, 1)}>
        {editorWords.findNext}
      </Button>
      <Button type="button" onClick={close}>
        {editorWords.close}
      </Button>
    </Panel>
  );
}

const toPlace = (count: number, at: number): string =>
  count === 0 ? editorWords.findNothing : fill(editorWords.findPlace, { at, n: count });
