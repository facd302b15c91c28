import { useFetchClient } from '@strapi/strapi/admin';
import { formatVietnamDateTime } from '@portal/shared-types';
import { useId, useState, type ReactNode } from 'react';
import { fill } from '../../i18n/fill.ts';
import { withdrawalWords } from '../../i18n/withdrawal-words.ts';
import type { Withdrawal } from '../../withdrawal/withdrawal.ts';
import { PanelStack } from '../panel-stack.ts';
import { PanelText } from '../panel-text.tsx';
import { Button } from '../button.tsx';

const longestReason = 500;

/** Not a form element: it stands inside that of the entry. */
export function ReasonForm({ path, withdrawal }: { path: string; withdrawal: Withdrawal }): ReactNode {
  const { post } = useFetchClient();
  const id = useId();
  const [reason, setReason] = useState(withdrawal.reason);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const save = (): void => {
    setBusy(true);
    const end = (words: string): void => {
      setMessage(words);
      setBusy(false);
    };
    post(path, { reason }).then(
      () => end(withdrawalWords.saved),
      () => end(withdrawalWords.failed),
    );
  };

  return (
    <PanelStack>
      <PanelText>
        {fill(withdrawalWords.hint, { time: formatVietnamDateTime(withdrawal.at), path: withdrawal.path })}
      </PanelText>
      <label htmlFor={id}>
        <PanelText>{withdrawalWords.label}</PanelText>
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestReason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="button" disabled={isBusy} onClick={save}>
        {isBusy ? withdrawalWords.saving : withdrawalWords.save}
      </Button>
      <PanelText role="status">{message}</PanelText>
    </PanelStack>
  );
}
