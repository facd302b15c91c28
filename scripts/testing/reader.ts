/** What a reader's browser gets, redirects not followed. */
export interface Page {
  status: number;
  body: string;
  location: string | null;
  headers: Headers;
}

export async function fetchPage(url: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(url, { redirect: 'manual', headers, signal: AbortSignal.timeout(10_000) });
  return {
    status: response.status,
    body: await response.text(),
    location: response.headers.get('location'),
    headers: response.headers,
  };
}

/**
 * Fetches a page again and again until it is as wanted.
 *
 * @param timeoutMs how long to try
 * @returns milliseconds it took
 * @throws Error with the last answer
 */
export async function waitForPage(
  url: string,
  isWanted: (page: Page) => boolean,
  timeoutMs: number,
): Promise<number> {
  const started = Date.now();
  let last: Page | undefined;
  while (Date.now() - started < timeoutMs) {
    last = await fetchPage(url);
    if (isWanted(last)) return Date.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(
    `${url} was not as wanted within ${String(timeoutMs)} ms; last: ${String(last?.status)} ${last?.body.slice(0, 300) ?? ''}`,
  );
}
