import { useSyncExternalStore, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { unsavedWords } from '../../i18n/unsaved-words.ts';
import { Button } from '../button.tsx';
import { createListeners } from '../listeners.ts';
import { hasStaleRefusal, watchRefusals } from '../refusals.ts';

const WideButton = styled(Button)`
  width: 100%;
`;

const wishes = createListeners();
export const watchWishes = wishes.watch;

/** Stands among the buttons of the form: on a phone its panels are folded away, and what a refusal tells to press is not. */
export function CompareButton(): ReactNode {
  const isStale = useSyncExternalStore(watchRefusals, hasStaleRefusal);
  if (!isStale) return null;
  return (
    <WideButton type="button" $tone="main" onClick={() => wishes.tell()}>
      {unsavedWords.merge}
    </WideButton>
  );
}
