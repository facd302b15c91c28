import type { AlertWord } from './alarm-step.ts';
import type { Trouble } from './find-trouble.ts';
import type { Status } from './status.ts';
import { alertWords, stateWords } from './vi.ts';

/** What an alert says. `text` alone is enough for a chat room. */
export interface AlertMessage {
  alert: AlertWord;
  site: string;
  text: string;
  state: Status['state'];
  code: string | null;
  /** ISO instant since which content does not reach readers */
  since: string | null;
  feed: Status['feed'];
  release: Status['release'];
}

const timeoutMs = 10_000;

/** @returns the message, in words that an operator can act on */
export function buildAlertMessage(
  word: AlertWord,
  site: string,
  trouble: Trouble | null,
  { state, feed, release, lastError, dispatch }: Status,
): AlertMessage {
  const fault = [lastError, dispatch?.lastError].find((seen) => seen?.code === trouble?.code);
  const cause = word === 'open' ? (fault?.message ?? stateWords[state]) : stateWords[state];
  return {
    alert: word,
    site,
    text: `${alertWords[word]} (${site}). ${cause}`,
    state,
    code: trouble?.code ?? null,
    since: trouble ? new Date(trouble.since).toISOString() : null,
    feed,
    release,
  };
}

/**
 * Sends one message.
 *
 * @param body JSON
 * @param signal ends it early
 * @throws Error where the target did not take it; it does not name the address, which may carry a token
 */
export async function postAlert(url: string, body: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'portal-publisher' },
    body,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
}
