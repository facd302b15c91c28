import { useEffect, useRef } from 'react';

/** Those that were held back and are pressed anew. */
const released = new WeakSet<Event>();

/**
 * Strapi's shortcut publishes past the button. It is held back here until somebody may publish, and then pressed anew, so that
 * what Strapi asks before a publish is still asked.
 *
 * @param isDisabled whether the button that publishes is
 * @param mayPublish asks
 */
export function useHeldShortcut(isDisabled: boolean, mayPublish: () => Promise<boolean>): void {
  const latest = useRef({ isDisabled, mayPublish });
  latest.current = { isDisabled, mayPublish };
  useEffect(() => {
    let isAsking = false;
    const hold = (event: KeyboardEvent): void => {
      if (!isShortcut(event) || released.has(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isAsking || latest.current.isDisabled || isInDialog(event)) return;
      isAsking = true;
      void latest.current
        .mayPublish()
        .then((isAllowed) => {
          if (isAllowed) pressAnew(event);
        })
        .finally(() => {
          isAsking = false;
        });
    };
    // Before anybody else, the listener of Strapi's button included.
    window.addEventListener('keydown', hold, true);
    return () => window.removeEventListener('keydown', hold, true);
  }, []);
}

const isShortcut = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' && shiftKey && (ctrlKey || metaKey);

/** Nobody publishes the form behind a dialog. */
const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('dialog, [role=dialog], [role=alertdialog]') !== null;

function pressAnew(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, shiftKey } = event;
  const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, cancelable: true });
  released.add(again);
  window.dispatchEvent(again);
}
