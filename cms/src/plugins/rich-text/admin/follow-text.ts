import { toStoredHtml } from '../html/stored-html.ts';

/** What a form knows of the text in an editor. */
export interface FollowedText {
  /** gives the form the text, if it is another one than the form has */
  send(): void;
  /** @returns whether a value of the form is the one that was sent; another comes from outside */
  isKnown(value: string): boolean;
  /** begins anew with a text that was put into the editor */
  restart(stored: string): void;
}

/**
 * What the editor makes of a stored text stands for that text: opening an entry, and taking every change back, leaves
 * the stored HTML as it is, byte for byte.
 *
 * @param stored what was put into the editor
 * @param read what the editor makes of it
 */
export function followText(
  stored: string,
  read: () => string,
  onChange: (html: string) => void,
): FollowedText {
  let opened = { stored, shown: toStoredHtml(read()) };
  let sent = stored;
  return {
    send() {
      const shown = toStoredHtml(read());
      const html = shown === opened.shown ? opened.stored : shown;
      if (html === sent) return;
      sent = html;
      onChange(html);
    },
    isKnown: (value) => value === sent,
    restart(next) {
      sent = next;
      opened = { stored: next, shown: toStoredHtml(read()) };
    },
  };
}
