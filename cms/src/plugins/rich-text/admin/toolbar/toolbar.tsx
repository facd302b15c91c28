import type { Editor } from '@tiptap/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { Bar, Group, ToolButton } from './bar.ts';
import { moveFocus } from './roving.ts';
import { signs, type Sign } from './signs.ts';
import { listTools, type Opens, type Tool } from './tools.ts';

interface Props {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly onOpen: (what: Opens) => void;
}

/** One stop for the Tab key, reached from the text by Alt+F10; arrows, Home and End go from button to button. */
export function Toolbar({ editor, disabled, onOpen }: Props): ReactNode {
  const [stop, setStop] = useState<Tool['word']>('undo');
  const groups = listTools(editor);
  const words = groups.flat().map(({ word }) => word);
  const current = Math.max(0, words.indexOf(stop));

  function follow(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape') editor.view.focus();
    const next = words[moveFocus(event.key, current, words.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool=${next}]`)?.focus();
  }

  const canUse = ({ opens, can }: Pick<Tool, 'opens' | 'can'>): boolean =>
    (!disabled || opens === 'find') && can?.(editor) !== false;

  function act({ word, run, opens, can }: Tool): void {
    setStop(word);
    // A button that has the focus must keep it; so it is not disabled while it can do nothing.
    if (!canUse({ opens, can })) return;
    if (opens !== undefined) onOpen(opens);
    if (run === undefined) return;
    // At once, and not with the next frame, as the editor's own command does: keys that follow are for the text.
    editor.view.focus();
    run(editor.chain()).scrollIntoView().run();
  }

  return (
    <Bar role="toolbar" aria-label={editorWords.toolbar} aria-keyshortcuts="Alt+F10" onKeyDown={follow}>
      {groups.map((group) => (
        <Group key={group[0]?.word}>
          {group.map((tool) => (
            <ToolButton
              key={tool.word}
              type="button"
              data-tool={tool.word}
              tabIndex={tool.word === words[current] ? 0 : -1}
              aria-label={editorWords[tool.word]}
              title={editorWords[tool.word]}
              aria-pressed={tool.isOn?.(editor)}
              aria-disabled={!canUse(tool)}
              // A click leaves the cursor where it is; without this the next key may still reach the button.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => act(tool)}
            >
              {draw(signs[tool.word])}
              {tool.word === 'word' ? <span>{editorWords.word}</span> : null}
            </ToolButton>
          ))}
        </Group>
      ))}
    </Bar>
  );
}

const draw = (sign: Sign): ReactNode =>
  'letters' in sign ? (
    sign.letters
  ) : (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={sign.lines} />
    </svg>
  );
