import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { copyWords } from '../../i18n/copy-words.ts';
import { fill } from '../../i18n/press-words.ts';
import { ConfirmDialog } from '../press/confirm-dialog.tsx';
import { PanelText } from '../panel-text.tsx';
import type { EntryAddress } from '../refusals.ts';
import { getFindings, openFindings, setFindings, watchFindings } from './findings.ts';

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  padding-left: 1.6rem;
  list-style: disc;
  overflow-wrap: anywhere;
`;

/** Beside the form: what the copy check found at the last publish; asks whether to publish all the same. */
export function CopyPanel({
  collectionType,
  model,
  documentId,
}: EntryAddress): { title: string; content: ReactNode } | null {
  const entry = { collectionType, model, documentId };
  const found = useSyncExternalStore(watchFindings, () => getFindings(entry));
  useEffect(() => openFindings({ collectionType, model, documentId }), [collectionType, model, documentId]);
  if (found === undefined || found.warnings.length === 0) return null;
  const { warnings, question } = found;
  return {
    title: copyWords.title,
    content: (
      <>
        <List>
          {warnings.map((warning) => (
            <li key={warning}>
              <PanelText>{warning}</PanelText>
            </li>
          ))}
        </List>
        {question !== undefined && (
          <ConfirmDialog
            key={question.id}
            question={{
              title: fill(copyWords.question, { count: warnings.length }),
              text: copyWords.text,
              list: warnings,
              yes: copyWords.accept,
            }}
            isBusy={false}
            problem=""
            onYes={() => {
              setFindings(entry, { warnings, isAccepted: true });
              question.proceed();
            }}
            onNo={() => setFindings(entry, { warnings })}
          />
        )}
      </>
    ),
  };
}
