import { withdrawalWords } from '../../i18n/withdrawal-words.ts';
import type { Withdrawal } from '../../withdrawal/withdrawal.ts';
import { usePolled } from '../press/use-polled.ts';
import { ReasonForm } from './reason-form.tsx';
import type { OpenForm, SidePanel } from '../side-panel.ts';

/** Beside the form of an entry that was withdrawn: why, in words for readers. */
export function WithdrawalPanel({ model, document }: OpenForm): SidePanel {
  const isDraft = document?.documentId !== undefined && document.status === 'draft';
  const path = isDraft ? `/withdrawals/${model}/${document.documentId ?? ''}` : '';
  const polled = usePolled<{ withdrawal: Withdrawal | null }>(path, askOnce, document?.status ?? '');
  if (!isDraft || polled.kind !== 'told' || polled.told.withdrawal === null) return null;
  return {
    title: withdrawalWords.title,
    content: <ReasonForm key={path} path={path} withdrawal={polled.told.withdrawal} />,
  };
}

const askOnce = (): null => null;
