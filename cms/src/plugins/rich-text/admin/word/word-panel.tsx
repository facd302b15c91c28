import type { ReactNode } from 'react';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { Button } from '../../../../admin/button.tsx';
import { Panel } from '../questions/panel.ts';
import type { WordNotice } from './use-word.ts';

/** What becomes of a Word file, and what of it the writer has to bring along by hand. */
export function WordPanel({ notice, onClose }: { notice: WordNotice; onClose: () => void }): ReactNode {
  const { text, problems, isOver } = notice;
  return (
    <Panel>
      <output>{text}</output>
      {isOver ? (
        <Button type="button" onClick={onClose}>
          {editorWords.close}
        </Button>
      ) : null}
      {problems.length === 0 ? null : (
        <div role="alert">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </Panel>
  );
}
