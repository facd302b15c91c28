import { useEffect, useSyncExternalStore } from 'react';
import { formatVietnamDateTime } from '@portal/shared-types';
import { fill } from '../../i18n/fill.ts';
import { unsavedWords } from '../../i18n/unsaved-words.ts';
import { PanelText } from '../panel-text.tsx';
import { endRefusal, getRefusal, tagOf, watchRefusals, type EntryAddress } from '../refusals.ts';
import { watchWishes } from './compare-button.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { takeBack } from './unsaved-text.ts';
import { useUnsaved } from './use-unsaved.ts';
import type { SidePanel } from '../side-panel.ts';

/** Beside the form: what was typed before and not saved, and what stands against a save that came too late. */
export function UnsavedPanel(entry: EntryAddress): SidePanel {
  const { model } = entry;
  const tag = tagOf(entry);
  const { offer, opened, differences, isTooLarge, offerTyped, goOnWith, drop } = useUnsaved(tag, model);
  const refusal = useSyncExternalStore(watchRefusals, () => getRefusal(tag));

  const staleMessage = refusal?.isStale === true ? refusal.message : undefined;
  useEffect(() => {
    if (staleMessage === undefined) return undefined;
    return watchWishes(() => {
      offerTyped(staleMessage);
      // The form opens anew, on what the other has saved.
      endRefusal(tag, true);
    });
  }, [staleMessage, tag, offerTyped]);

  if (offer !== undefined) {
    const { text, isEarly } = offer;
    const since = fill(unsavedWords.since, { time: formatVietnamDateTime(text.keptAt) });
    return {
      title: unsavedWords.panel,
      content: (
        <>
          <PanelText>{unsavedWords.kept}</PanelText>
          <OfferDialog
            model={model}
            reason={offer.reason ?? since}
            isEarly={isEarly}
            differences={differences}
            onTake={(chosen) => {
              goOnWith(takeBack(text, opened, chosen));
            }}
            onDrop={drop}
          />
        </>
      ),
    };
  }
  if (staleMessage !== undefined)
    return { title: unsavedWords.panel, content: <PanelText>{unsavedWords.kept}</PanelText> };
  if (!isTooLarge) return null;
  return {
    title: unsavedWords.panel,
    content: <PanelText role="alert">{unsavedWords.tooLarge}</PanelText>,
  };
}
