import { useSyncExternalStore, type ReactNode } from 'react';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { getQuestion, watchQuestion } from './question.ts';

/**
 * Asks whether to publish all the same. It stands among the buttons of a form, a list or a preview and not in a panel: the content
 * manager draws panels a moment later, and who has pressed a button must be asked at once.
 */
export function CopyQuestion(): ReactNode {
  const asked = useSyncExternalStore(watchQuestion, getQuestion);
  if (asked === undefined) return null;
  const { id, question, answer } = asked;
  return (
    <ConfirmDialog
      key={id}
      question={question}
      isBusy={false}
      problem=""
      onYes={() => answer(true)}
      onNo={() => answer(false)}
    />
  );
}
