import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { labelOf } from '../../i18n/labels.ts';
import { unsavedWords } from '../../i18n/unsaved-words.ts';
import { compareWords } from './compare-words.ts';
import { toPlainText } from './to-plain-text.ts';
import type { Difference } from './unsaved-text.ts';

const Frame = styled.section`
  display: grid;
  gap: 0.4rem;
  margin-top: 1.6rem;

  label {
    display: flex;
    gap: 0.8rem;
    align-items: center;
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  div {
    max-height: 24vh;
    padding: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    text-decoration: line-through;
  }

  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: underline;
  }
`;

/** Nothing to read needs more of a text; what is longer is compared up to here. */
const mostShown = 60_000;

/** One field: its box to tick, and the words that differ. Whatever was kept is shown as text and never as HTML. */
export function DifferenceView({
  model,
  difference: { name, stored, typed, isContested },
  isChosen,
  onChoose,
}: {
  model: string;
  difference: Difference;
  isChosen: boolean;
  onChoose: (choice: boolean) => void;
}): ReactNode {
  const [old, fresh] = [stored, typed].map((value) => toPlainText(value).slice(0, mostShown));
  const pieces = compareWords(old ?? '', fresh ?? '');
  return (
    <Frame>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.checked);
          }}
        />
        {labelOf(model, name)}
      </label>
      {isContested && <p>{unsavedWords.contested}</p>}
      <div>
        {pieces.map(({ kind, text }, index) => {
          const key = `${String(index)} ${kind}`;
          if (kind === 'stored') return <del key={key}>{text}</del>;
          return kind === 'typed' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
        })}
        {pieces.every(({ kind }) => kind === 'both') && <em> {unsavedWords.onlyLook}</em>}
      </div>
    </Frame>
  );
}
