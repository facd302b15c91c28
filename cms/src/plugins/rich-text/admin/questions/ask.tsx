import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { editorWords } from '../../../../i18n/editor-words.ts';
import { Button } from '../../../../admin/button.tsx';
import { Panel } from './panel.ts';
import type { Asked } from './questions.ts';

interface Props {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** A short question below the toolbar. It is no form of its own, because it stands in the form of the entry. */
export function Ask({ asked: { title, fields, done, onAnswer }, onClose }: Props): ReactNode {
  const [answers, setAnswers] = useState(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
  const [refusal, setRefusal] = useState<string>();

  function answer(): void {
    const problem = onAnswer(answers);
    setRefusal(problem);
    if (problem === undefined) onClose();
  }

  function follow(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter') answer();
    else onClose();
  }

  return (
    <Panel role="group" aria-label={title} onKeyDown={follow}>
      {fields.map(({ name, label }, at) => (
        <label key={name}>
          <span>{label}</span>
          <input
            autoFocus={at === 0}
            value={answers[name]}
            onChange={({ target }) => setAnswers({ ...answers, [name]: target.value })}
          />
        </label>
      ))}
      <Button type="button" $tone="main" onClick={answer}>
        {done}
      </Button>
      <Button type="button" onClick={onClose}>
        {editorWords.cancel}
      </Button>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </Panel>
  );
}
