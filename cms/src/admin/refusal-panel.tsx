import { useEffect, useSyncExternalStore } from 'react';
import { panelWords } from '../i18n/panel-words.ts';
import { PanelText } from './panel-text.tsx';
import { endRefusal, getRefusal, tagOf, watchRefusals, type EntryAddress } from './refusals.ts';
import { watchLeaving } from './watch-leaving.ts';
import type { SidePanel } from './side-panel.ts';

/** Beside the form: why the last save was refused. The notification above it is gone before it is read. */
export function RefusalPanel(entry: EntryAddress): SidePanel {
  const tag = tagOf(entry);
  const message = useSyncExternalStore(watchRefusals, () => getRefusal(tag))?.message;
  useEffect(
    () =>
      watchLeaving(`refusal ${tag}`, () => {
        endRefusal(tag, true);
      }),
    [tag],
  );
  if (message === undefined || message === '') return null;
  return { title: panelWords.refusal, content: <PanelText role="alert">{message}</PanelText> };
}
