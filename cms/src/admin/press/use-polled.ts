import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** Nothing was asked yet, the cms itself did not answer, or what it answered last. */
export type Polled<T> =
  { readonly kind: 'asking' } | { readonly kind: 'lost' } | { readonly kind: 'told'; readonly told: T };

const lostDelayMs = 5000;

/**
 * Asks the cms again and again, and not at all while nobody looks at the page.
 *
 * @param path of the route; '' asks nothing
 * @param delayOf says how long to wait after an answer, or null to ask no more; `asked` counts the answers so far
 * @param version starts anew when it changes
 */
export function usePolled<T>(
  path: string,
  delayOf: (told: T, asked: number) => number | null,
  version = '',
): Polled<T> & { readonly askNow: () => void } {
  const { get } = useFetchClient();
  const [polled, setPolled] = useState<Polled<T>>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  const askNow = useCallback(() => {
    setTurn((last) => last + 1);
  }, []);

  // What was told of another version says nothing of this one.
  useEffect(() => {
    setPolled({ kind: 'asking' });
  }, [path, version]);

  useEffect(() => {
    if (path === '') return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    let isDue = false;
    const wait = (delayMs: number | null): void => {
      if (delayMs !== null && !abort.signal.aborted) timer = setTimeout(ask, delayMs);
    };
    const ask = (): void => {
      isDue = document.hidden;
      if (isDue) return;
      get<T>(path, { signal: abort.signal }).then(
        ({ data }) => {
          if (abort.signal.aborted) return;
          asked += 1;
          setPolled({ kind: 'told', told: data });
          wait(delayOf(data, asked));
        },
        () => {
          if (abort.signal.aborted) return;
          setPolled({ kind: 'lost' });
          wait(lostDelayMs);
        },
      );
    };
    const onSeen = (): void => {
      if (isDue) ask();
    };
    document.addEventListener('visibilitychange', onSeen);
    ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [path, delayOf, version, turn, get]);

  return { ...polled, askNow };
}
