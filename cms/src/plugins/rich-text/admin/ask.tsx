import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { editorWords } from '../../../i18n/editor-words.ts';

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

interface Props {
  readonly title: string;
  readonly fields: readonly AskedField[];
  /** @returns why the answers cannot be used, or undefined when they were */
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => string | undefined;
  readonly onClose: () => void;
}

/** A short question below the toolbar. It is no form of its own, because it stands in the form of the entry. */
export function Ask({ title, fields, onAnswer, onClose }: Props): ReactNode {
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
    <div role="group" aria-label={title} onKeyDown={follow}>
      {fields.map(({ name, label }, at) => (
        <label key={name}>
          {label}{' '}
          <input
            autoFocus={at === 0}
            value={answers[name]}
            onChange={({ target }) => setAnswers({ ...answers, [name]: target.value })}
          />
        </label>
      ))}
      <button type="button" onClick={answer}>
        {editorWords.insert}
      </button>
      <button type="button" onClick={onClose}>
        {editorWords.cancel}
      </button>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </div>
  );
}
