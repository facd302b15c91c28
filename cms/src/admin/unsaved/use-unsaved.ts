import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { watchLeaving } from '../watch-leaving.ts';
import { endOffer, getOffer, setOffer, watchOffers, type Offer } from './offers.ts';
import { watchSaves } from './saves.ts';
import { openShelf } from './shelf.ts';
import { labels } from '../../i18n/labels.ts';
import {
  collectUnsaved,
  findDifferences,
  type Difference,
  type FormValues,
  type UnsavedText,
} from './unsaved-text.ts';

export interface Unsaved {
  /** what was typed before and waits for an answer */
  readonly offer: Offer | undefined;
  /** the form as it was opened */
  readonly opened: FormValues;
  readonly differences: readonly Difference[];
  readonly isTooLarge: boolean;
  /**
   * Keeps what is typed now and offers it, to be compared once the form has opened anew.
   *
   * @param reason why it could not be saved
   */
  offerTyped(reason: string): void;
  goOnWith(values: FormValues): void;
  drop(): void;
}

/** Long enough that typing is not slowed, short enough that a power cut takes a few words. */
const pauseMs = 1000;

/** Keeps what is typed into the form around it on this computer until it is saved, and offers it on return. */
export function useUnsaved(tag: string, model: string): Unsaved {
  const form = useForm('Unsaved', (context) => context);
  const user = useAuth('Unsaved', (context) => context.user);
  const { values, modified, disabled } = form;
  const latest = useRef(form);
  latest.current = form;
  const saved = useRef<object>();
  const offer = useSyncExternalStore(watchOffers, () => getOffer(tag));
  const [isTooLarge, setTooLarge] = useState(false);

  // After the end of a session there is no user, and what they typed has still to be kept.
  const lastUserId = useRef('');
  if (user !== undefined) lastUserId.current = String(user.id);
  const userId = lastUserId.current;
  const shelf = useMemo(() => (userId === '' ? undefined : openShelf(localStorage, userId)), [userId]);

  const compare = useCallback(
    (text: UnsavedText): Difference[] =>
      findDifferences(
        text,
        latest.current.initialValues as FormValues,
        (name) => labels[model]?.[name] !== undefined,
      ),
    [model],
  );

  useEffect(() => {
    // What is typed already is not offered: a turned tablet mounts the panels anew, and the form stays.
    if (shelf === undefined || disabled || latest.current.modified || getOffer(tag) !== undefined) return;
    const found = shelf.find(tag);
    if (found === null) return;
    if (compare(found).length > 0) setOffer(tag, { text: found, isEarly: false });
    else shelf.drop(tag);
  }, [shelf, tag, disabled, compare]);

  const keep = useCallback((): void => {
    const { values: typed, initialValues, modified: isTyped, disabled: isClosed } = latest.current;
    if (shelf === undefined || !isTyped || isClosed || typed === saved.current) return;
    // What waits for an answer stays on the shelf, whatever the form behind the dialog goes through.
    if (getOffer(tag) !== undefined) return;
    const text = collectUnsaved(initialValues as FormValues, typed as FormValues, Date.now());
    setTooLarge(!shelf.keep(tag, text));
  }, [shelf, tag]);

  const wasTyped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    // A form that opens anew behind the dialog, and is filled by the answer, was not emptied by a person.
    if (offer !== undefined) wasTyped.current = false;
    if (disabled || offer !== undefined) return;
    if (modified) {
      // Not begun anew at each letter: somebody may type for an hour without a pause.
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        keep();
      }, pauseMs);
    } else {
      if (wasTyped.current) shelf?.drop(tag);
      setTooLarge(false);
    }
    wasTyped.current = modified;
  }, [values, modified, disabled, offer, shelf, tag, keep]);

  useEffect(() => {
    const endWatch = watchSaves((savedTag) => {
      if (savedTag !== tag) return;
      saved.current = latest.current.values;
      shelf?.drop(tag);
    });
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      endWatch();
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      clearTimeout(timer.current);
      timer.current = undefined;
      keep();
    };
  }, [shelf, tag, keep]);

  // On return it is found on the shelf.
  useEffect(
    () =>
      watchLeaving(`offer ${tag}`, () => {
        endOffer(tag);
      }),
    [tag],
  );

  const offerTyped = useCallback(
    (reason: string): void => {
      const { initialValues, values: typed } = latest.current;
      keep();
      const text = collectUnsaved(initialValues as FormValues, typed as FormValues, Date.now());
      setOffer(tag, { text, reason, isEarly: true });
    },
    [tag, keep],
  );

  return {
    offer,
    opened: form.initialValues as FormValues,
    differences: offer === undefined || offer.isEarly ? [] : compare(offer.text),
    isTooLarge,
    offerTyped,
    goOnWith(next) {
      endOffer(tag);
      latest.current.setValues(next);
    },
    drop() {
      shelf?.drop(tag);
      endOffer(tag);
    },
  };
}
