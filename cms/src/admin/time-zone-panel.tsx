import { panelWords } from '../i18n/panel-words.ts';
import { PanelText } from './panel-text.tsx';
import type { SidePanel } from './side-panel.ts';

/** Minutes by which the clock of this computer is behind UTC where it goes as in Vietnam. */
const vietnamOffset = -420;

/** Fields of a form go by the clock of the computer, and readers by that of Vietnam; there is no setting for it. */
export function TimeZonePanel(): SidePanel {
  if (new Date().getTimezoneOffset() === vietnamOffset) return null;
  return {
    title: panelWords.timeZone,
    content: <PanelText role="note">{panelWords.otherTimeZone}</PanelText>,
  };
}
