/**
 * Waits until a check says yes.
 *
 * @param what for the message
 * @param check asked every 100 ms; an error counts as no
 * @param timeoutMs how long to wait
 * @param signal gives up
 * @throws Error when the time is over, with the last error; the reason of the signal
 */
export async function waitFor(
  what: string,
  check: () => Promise<boolean>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    signal?.throwIfAborted();
    try {
      if (await check()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const why = last instanceof Error ? ` (${last.message})` : '';
  throw new Error(`Waited ${String(Math.round(timeoutMs / 1000))} s for ${what}${why}.`);
}

/** @returns whether a GET of the address is answered with a status below 400 within two seconds */
export async function isAnswering(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
  await response.arrayBuffer();
  return response.status < 400;
}
