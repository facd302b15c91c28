export interface ReaderReport {
  responses: number;
  /** what was wrong with a response, with its address */
  broken: string[];
}

/**
 * Fetches pages without pause until stopped, as readers do.
 *
 * @param urls fetched in turn by each reader
 * @param readers how many at the same time
 * @param findFault gets status and body; returns what is wrong, or undefined
 * @returns a function that stops them and reports
 */
export function watchReaders(
  urls: string[],
  readers: number,
  findFault: (url: string, status: number, body: string) => string | undefined,
): () => Promise<ReaderReport> {
  const report: ReaderReport = { responses: 0, broken: [] };
  let stopped = false;

  async function read(offset: number): Promise<void> {
    for (let turn = offset; !stopped; turn += 1) {
      const url = urls[turn % urls.length] ?? '';
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
        // A body shorter than its Content-Length is an error of fetch.
        const body = await response.text();
        const fault = findFault(url, response.status, body);
        if (fault !== undefined) report.broken.push(`${url}: ${fault}`);
      } catch (error) {
        report.broken.push(`${url}: ${error instanceof Error ? error.message : String(error)}`);
      }
      report.responses += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  const running = Array.from({ length: readers }, (_, index) => read(index));
  return async () => {
    stopped = true;
    await Promise.all(running);
    return report;
  };
}
