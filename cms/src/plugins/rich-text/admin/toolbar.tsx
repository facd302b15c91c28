import type { Editor } from '@tiptap/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { editorWords } from '../../../i18n/editor-words.ts';
import { moveFocus } from './roving.ts';
import { tools } from './tools.ts';

/** What opens a question before it does anything. */
export type Question = 'link' | 'figure' | 'youtube';
const questions: Readonly<Record<Question, string>> = { link: '🔗', figure: '🖼', youtube: '▶' };

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  padding: 4px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Button = styled.button`
  min-width: 32px;
  height: 32px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary200};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

interface Props {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly onAsk: (question: Question) => void;
}

/** One stop for the Tab key; arrows, Home and End go from button to button. */
export function Toolbar({ editor, disabled, onAsk }: Props): ReactNode {
  const [stop, setStop] = useState(0);
  const inTable = editor.isActive('table');
  const shown = tools.filter((tool) => tool.inTable !== true || inTable);
  const buttons = [
    ...shown.map((tool) => ({
      word: tool.word,
      sign: tool.sign,
      isOn: tool.isOn?.(editor),
      act: () => tool.run(editor.chain().focus()).run(),
    })),
    ...(Object.keys(questions) as Question[]).map((word) => ({
      word,
      sign: questions[word],
      isOn: word === 'link' ? editor.isActive('link') : undefined,
      act: () => onAsk(word),
    })),
  ];
  const current = Math.min(stop, buttons.length - 1);

  function follow(event: KeyboardEvent<HTMLDivElement>): void {
    const next = moveFocus(event.key, current, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  return (
    <Bar role="toolbar" aria-label={editorWords.toolbar} onKeyDown={follow}>
      {buttons.map(({ word, sign, isOn, act }, at) => (
        <Button
          key={word}
          type="button"
          tabIndex={at === current ? 0 : -1}
          aria-label={editorWords[word]}
          title={editorWords[word]}
          aria-pressed={isOn}
          disabled={disabled}
          // A click leaves the cursor where it is; without this the next key may still reach the button.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setStop(at);
            act();
          }}
        >
          {sign}
        </Button>
      ))}
    </Bar>
  );
}
