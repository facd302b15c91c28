import { createServer } from 'node:http';

/** Where a CMS rings; a case decides what becomes of it. */
export interface Doorbell {
  /** address for the webhook of the CMS */
  url: string;
  /** gets each ring; replaces what was set before */
  answerWith(onRing: (ring: Ring) => void): void;
  stop(): Promise<void>;
}

export interface Ring {
  authorization: string;
  body: Buffer<ArrayBuffer>;
}

/** Starts an endpoint that accepts every ring at once. */
export async function startDoorbell(): Promise<Doorbell> {
  let answer: (ring: Ring) => void = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(202).end();
      answer({ authorization: request.headers.authorization ?? '', body: Buffer.concat(chunks) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/hooks/content`,
    answerWith: (onRing) => {
      answer = onRing;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes a ring on to a publisher; one that does not answer has not heard it. */
export async function passOn({ authorization, body }: Ring, publisherUrl: string): Promise<void> {
  const headers = { authorization, 'content-type': 'application/json' };
  try {
    const response = await fetch(`${publisherUrl}/hooks/content`, { method: 'POST', headers, body });
    await response.arrayBuffer();
  } catch {
    // It is down, or was killed while it answered.
  }
}
