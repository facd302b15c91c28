import { useSyncExternalStore } from 'react';
import { styled } from 'styled-components';
import { copyWords } from '../../i18n/copy-words.ts';
import { PanelText } from '../panel-text.tsx';
import type { EntryAddress } from '../refusals.ts';
import { getFindings, watchFindings } from './findings.ts';
import { useOpenFindings } from './use-open-findings.ts';
import type { SidePanel } from '../side-panel.ts';

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  padding-left: 1.6rem;
  list-style: disc;
  overflow-wrap: anywhere;
`;

/** Beside the form: what the copy check found at the last publish. */
export function CopyPanel(entry: EntryAddress): SidePanel {
  // The panels of a turned tablet are drawn before its buttons.
  useOpenFindings(entry);
  const found = useSyncExternalStore(watchFindings, () => getFindings(entry));
  if (found === undefined || found.warnings.length === 0) return null;
  return {
    title: copyWords.title,
    content: (
      <List>
        {found.warnings.map((warning) => (
          <li key={warning}>
            <PanelText>{warning}</PanelText>
          </li>
        ))}
      </List>
    ),
  };
}
