import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  readonly offered: UnsavedText | null;
  /** the form as it was opened */
  readonly opened: FormValues;
  readonly differences: readonly Difference[];
  readonly isTooLarge: boolean;
  /** keeps what is typed now and offers it at once */
  offerTyped(): void;
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
  const [offered, setOffered] = useState<UnsavedText | null>(null);
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
    if (shelf === undefined || disabled || latest.current.modified) return;
    const found = shelf.find(tag);
    if (found === null) return;
    if (compare(found).length > 0) setOffered(found);
    else shelf.drop(tag);
  }, [shelf, tag, disabled, compare]);

  const keep = useCallback((): void => {
    const { values: typed, initialValues, modified: isTyped, disabled: isClosed } = latest.current;
    if (shelf === undefined || !isTyped || isClosed || typed === saved.current) return;
    const text = collectUnsaved(initialValues as FormValues, typed as FormValues, Date.now());
    setTooLarge(!shelf.keep(tag, text));
  }, [shelf, tag]);

  const wasTyped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (disabled || offered !== null) return;
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
  }, [values, modified, disabled, offered, shelf, tag, keep]);

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

  const offerTyped = useCallback((): void => {
    const { initialValues, values: typed } = latest.current;
    keep();
    setOffered(collectUnsaved(initialValues as FormValues, typed as FormValues, Date.now()));
  }, [keep]);

  return {
    offered,
    opened: form.initialValues as FormValues,
    differences: offered === null ? [] : compare(offered),
    isTooLarge,
    offerTyped,
    goOnWith(next) {
      setOffered(null);
      latest.current.setValues(next);
    },
    drop() {
      shelf?.drop(tag);
      setOffered(null);
    },
  };
}
