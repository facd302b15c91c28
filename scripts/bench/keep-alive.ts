import { Agent, get } from 'node:http';

/** A reader that keeps its connection, so that a request costs as little as it can. */
export interface KeepAlive {
  get(path: string): Promise<{ status: number; body: string }>;
  /** fetches a page every few milliseconds until it is as wanted; @throws Error when the time is over */
  until(path: string, isWanted: (body: string) => boolean, timeoutMs: number): Promise<void>;
  close(): void;
}

const pauseMs = 5;

/** @param origin without a trailing slash */
export function openKeepAlive(origin: string): KeepAlive {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const fetchOnce = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const request = get(`${origin}${path}`, { agent, timeout: 60_000 }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
      request.on('timeout', () => request.destroy(new Error(`${origin}${path} is not answered`)));
      request.on('error', reject);
    });
  return {
    get: fetchOnce,
    until: async (path, isWanted, timeoutMs) => {
      const end = performance.now() + timeoutMs;
      for (;;) {
        const { status, body } = await fetchOnce(path);
        if (status === 200 && isWanted(body)) return;
        if (performance.now() > end) {
          throw new Error(
            `${path} was not as wanted within ${String(timeoutMs)} ms; its last status: ${String(status)}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
    close: () => agent.destroy(),
  };
}
