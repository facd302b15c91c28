import { useSyncExternalStore, type ReactNode } from 'react';
import { copyWords } from '../../i18n/copy-words.ts';
import { fill } from '../../i18n/press-words.ts';
import { ConfirmDialog } from '../press/confirm-dialog.tsx';
import { getQuestion, watchFindings } from './findings.ts';

/**
 * Asks whether to publish all the same. It stands under the buttons of the form and not in a panel: the content manager draws
 * panels when the browser has nothing else to do, and who has pressed a button must be asked at once.
 */
export function CopyQuestion(): ReactNode {
  const question = useSyncExternalStore(watchFindings, getQuestion);
  if (question === undefined) return null;
  const { id, warnings, answer } = question;
  return (
    <ConfirmDialog
      key={id}
      question={{
        title: fill(copyWords.question, { count: warnings.length }),
        text: copyWords.text,
        list: warnings,
        yes: copyWords.accept,
      }}
      isBusy={false}
      problem=""
      onYes={() => answer(true)}
      onNo={() => answer(false)}
    />
  );
}
