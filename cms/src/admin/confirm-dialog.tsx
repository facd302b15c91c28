import type { ReactNode } from 'react';
import { pressWords } from '../i18n/press-words.ts';
import { DialogAnswers, DialogFrame } from './dialog-frame.tsx';
import { Button } from './button.tsx';

/** One thing of several, or a heading with several below it. */
export type Line = string | { readonly name: string; readonly lines: readonly string[] };

/** What is asked before something is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly list?: readonly Line[];
  /** missing where there is only something to be told */
  readonly yes?: string;
  /** of the button that says yes; it is red unless told otherwise */
  readonly tone?: 'main';
}

/** Asks; to close it is a no. */
export function ConfirmDialog({
  question,
  isBusy,
  problem,
  onYes,
  onNo,
}: {
  question: Question;
  isBusy: boolean;
  /** why it could not be done, or '' */
  problem: string;
  onYes: () => void;
  onNo: () => void;
}): ReactNode {
  return (
    <DialogFrame title={question.title} onClose={onNo}>
      <p role="status">{question.text}</p>
      {question.list !== undefined && (
        <ul>
          {question.list.map((line) =>
            typeof line === 'string' ? (
              <li key={line}>{line}</li>
            ) : (
              <li key={`${line.name} ${line.lines.join(' ')}`}>
                {line.name}
                <ul>
                  {line.lines.map((part) => (
                    <li key={part}>{part}</li>
                  ))}
                </ul>
              </li>
            ),
          )}
        </ul>
      )}
      <p role="alert">{problem}</p>
      <DialogAnswers>
        <Button type="button" onClick={onNo}>
          {pressWords.cancel}
        </Button>
        {question.yes !== undefined && (
          <Button type="button" $tone={question.tone ?? 'danger'} disabled={isBusy} onClick={onYes}>
            {isBusy ? pressWords.working : question.yes}
          </Button>
        )}
      </DialogAnswers>
    </DialogFrame>
  );
}
