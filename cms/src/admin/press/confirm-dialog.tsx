import { useEffect, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { pressWords } from '../../i18n/press-words.ts';
import { Button } from './button.tsx';

const Frame = styled.dialog`
  max-width: min(52rem, calc(100vw - 3.2rem));
  margin: auto;
  padding: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};

  &::backdrop {
    background: rgb(3 3 5 / 40%);
  }

  h2 {
    margin-bottom: 0.8rem;
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  ul {
    max-height: 40vh;
    margin: 0.8rem 0 0;
    padding-left: 2rem;
    overflow: auto;
    list-style: disc;
    overflow-wrap: anywhere;
  }
`;

const Answers = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  justify-content: flex-end;
  margin-top: 2.4rem;
`;

/** What is asked before something is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly list?: readonly string[];
  readonly yes: string;
}

/** Asks; the browser keeps the keyboard inside and closes it on Escape. */
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
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    frame.current?.showModal();
  }, []);
  return (
    <Frame ref={frame} aria-labelledby="press-question" onClose={onNo}>
      <h2 id="press-question">{question.title}</h2>
      <p role="status">{question.text}</p>
      {question.list !== undefined && (
        <ul>
          {question.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p role="alert">{problem}</p>
      <Answers>
        <Button type="button" onClick={() => frame.current?.close()}>
          {pressWords.cancel}
        </Button>
        <Button type="button" $isDanger disabled={isBusy} onClick={onYes}>
          {isBusy ? pressWords.working : question.yes}
        </Button>
      </Answers>
    </Frame>
  );
}
