import { isFields, type Fields } from '../entries.ts';

/** Why nothing is known of the publisher. */
export type Silence = 'unreachable' | 'slow' | 'refused';

export type PublisherAnswer =
  { readonly kind: 'answer'; readonly status: number; readonly body: Fields } | { readonly kind: Silence };

/** @param path begins with a slash */
export type AskPublisher = (
  method: 'GET' | 'POST',
  path: string,
  options?: { readonly body?: object; readonly timeoutMs?: number },
) => Promise<PublisherAnswer>;

const patienceMs = 3000;

/**
 * Makes the one way from the cms to the publisher. It never throws: silence is an answer that people are told.
 *
 * @param url of the publisher, without a slash at its end; '' where there is none
 */
export function createAskPublisher({ url, secret }: { url: string; secret: string }): AskPublisher {
  return async (method, path, { body, timeoutMs = patienceMs } = {}) => {
    if (url === '') return { kind: 'unreachable' };
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${secret}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status === 401) return { kind: 'refused' };
      const told: unknown = await response.json();
      return isFields(told)
        ? { kind: 'answer', status: response.status, body: told }
        : { kind: 'unreachable' };
    } catch (error) {
      return { kind: error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'unreachable' };
    }
  };
}
