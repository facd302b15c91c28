import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

/** Where a CMS rings; a case decides what becomes of it. */
export interface Doorbell {
  /** address for the webhook of the CMS */
  url: string;
  /** gets each ring; replaces what was set before */
  answerWith(onRing: (ring: Ring) => void): void;
  /** who answers what the CMS, or a person with a preview's link, asks at this address; replaces what was set before */
  askFurther(publisherUrl: string): void;
  stop(): Promise<void>;
}

export interface Ring {
  authorization: string;
  body: Buffer<ArrayBuffer>;
}

const bellPath = '/hooks/content';

/** Starts an endpoint that accepts every ring at once. */
export async function startDoorbell(): Promise<Doorbell> {
  let answer: (ring: Ring) => void = () => undefined;
  let publisherUrl = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      if (url !== bellPath) {
        void ask({ method, url: publisherUrl + url, headers, body: Buffer.concat(chunks) }, response);
        return;
      }
      response.writeHead(202).end();
      answer({ authorization: request.headers.authorization ?? '', body: Buffer.concat(chunks) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}${bellPath}`,
    answerWith: (onRing) => {
      answer = onRing;
    },
    askFurther: (url) => {
      publisherUrl = url;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Question {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer<ArrayBuffer>;
}

/** Answers as the publisher does; without one, not at all. */
async function ask({ method, url, headers, body }: Question, response: ServerResponse): Promise<void> {
  const { accept, authorization, 'content-type': type } = headers;
  try {
    const answer = await fetch(url, {
      method,
      headers: {
        ...(accept && { accept }),
        ...(authorization && { authorization }),
        ...(type && { 'content-type': type }),
      },
      ...(body.length > 0 && { body }),
    });
    for (const [name, value] of answer.headers) {
      if (!['content-length', 'transfer-encoding', 'connection', 'keep-alive'].includes(name))
        response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.destroy();
  }
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
