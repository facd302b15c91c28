import { useState, useSyncExternalStore } from 'react';
import { formatVietnamDateTime } from '@portal/shared-types';
import { fill } from '../../i18n/fill.ts';
import { unsavedWords } from '../../i18n/unsaved-words.ts';
import { PanelText } from '../panel-text.tsx';
import { Button } from '../button.tsx';
import { endRefusal, getRefusal, tagOf, watchRefusals, type EntryAddress } from '../refusals.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { takeBack } from './unsaved-text.ts';
import { useUnsaved } from './use-unsaved.ts';
import type { SidePanel } from '../side-panel.ts';

/** Beside the form: what was typed before and not saved, and what stands against a save that came too late. */
export function UnsavedPanel(entry: EntryAddress): SidePanel {
  const { model } = entry;
  const tag = tagOf(entry);
  const { offered, opened, differences, isTooLarge, offerTyped, goOnWith, drop } = useUnsaved(tag, model);
  const refusal = useSyncExternalStore(watchRefusals, () => getRefusal(tag));
  const [reason, setReason] = useState('');

  const compare = (message: string): void => {
    setReason(message);
    offerTyped();
    // The form opens anew, on what the other has saved.
    endRefusal(tag, true);
  };
  const end = (answer: () => void): void => {
    setReason('');
    answer();
  };

  if (offered !== null) {
    const since = fill(unsavedWords.since, { time: formatVietnamDateTime(offered.keptAt) });
    return {
      title: unsavedWords.panel,
      content: (
        <>
          <PanelText>{unsavedWords.kept}</PanelText>
          <OfferDialog
            model={model}
            reason={reason === '' ? since : reason}
            differences={differences}
            onTake={(chosen) => {
              end(() => {
                goOnWith(takeBack(offered, opened, chosen));
              });
            }}
            onDrop={() => {
              end(drop);
            }}
          />
        </>
      ),
    };
  }
  if (refusal?.isStale === true) {
    return {
      title: unsavedWords.panel,
      content: (
        <>
          <PanelText>{unsavedWords.kept}</PanelText>
          <Button
            type="button"
            onClick={() => {
              compare(refusal.message);
            }}
          >
            {unsavedWords.merge}
          </Button>
        </>
      ),
    };
  }
  if (!isTooLarge) return null;
  return {
    title: unsavedWords.panel,
    content: <PanelText role="alert">{unsavedWords.tooLarge}</PanelText>,
  };
}
