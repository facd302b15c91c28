import { useState, type ReactNode } from 'react';
import { unsavedWords } from '../../i18n/unsaved-words.ts';
import { DialogAnswers, DialogFrame } from '../dialog-frame.tsx';
import { Button } from '../button.tsx';
import { DifferenceView } from './difference-view.tsx';
import type { Difference } from './unsaved-text.ts';

/** Asks, before anything else, what to do with a text that was typed and not saved. */
export function OfferDialog({
  model,
  reason,
  isEarly,
  differences,
  onTake,
  onDrop,
}: {
  model: string;
  /** how it came that it was not saved */
  reason: string;
  /** whether what is stored has still to be fetched */
  isEarly: boolean;
  differences: readonly Difference[];
  onTake: (chosen: readonly Difference[]) => void;
  onDrop: () => void;
}): ReactNode {
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const [isSure, setSure] = useState(false);

  // What nobody else has changed is taken back unless one says no, the rest only if one says yes.
  const isChosen = ({ name, isContested }: Difference): boolean => answers[name] ?? !isContested;
  const chosen = differences.filter(isChosen);
  return (
    <DialogFrame
      title={unsavedWords.title}
      // Escape is no answer: the text would be neither here nor gone.
      onEscape={(event) => {
        event.preventDefault();
      }}
      // Browsers close it all the same at the second time.
      onClose={(dialog) => {
        dialog.showModal();
      }}
    >
      <p>{reason}</p>
      <p role="status">{isEarly ? unsavedWords.early : unsavedWords.legend}</p>
      {differences.map((difference) => (
        <DifferenceView
          key={difference.name}
          model={model}
          difference={difference}
          isChosen={isChosen(difference)}
          onChoose={(choice) => {
            setAnswers({ ...answers, [difference.name]: choice });
          }}
        />
      ))}
      <DialogAnswers>
        <Button
          type="button"
          {...(isSure && { $tone: 'danger' })}
          onClick={() => {
            if (isSure) onDrop();
            else setSure(true);
          }}
        >
          {isSure ? unsavedWords.confirmDrop : unsavedWords.drop}
        </Button>
        <Button
          type="button"
          $tone="main"
          disabled={chosen.length === 0}
          onClick={() => {
            onTake(chosen);
          }}
        >
          {unsavedWords.take}
        </Button>
      </DialogAnswers>
    </DialogFrame>
  );
}
