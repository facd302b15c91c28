import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came in. */
export interface Heard {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** A real HTTP server that keeps what it hears. */
export interface Listener {
  url: string;
  heard: Heard[];
  /** how many requests are under way, and how many were at most */
  load: { now: number; most: number };
  /** what it answers with; undefined breaks the connection */
  answer: (request: Heard) => number | undefined | Promise<number | undefined>;
  close(): Promise<void>;
}

export async function startListener(): Promise<Listener> {
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const { method = '', url: path = '', headers } = request;
      const heard = { method, path, headers, body: body === '' ? null : (JSON.parse(body) as unknown) };
      listener.heard.push(heard);
      listener.load.now += 1;
      listener.load.most = Math.max(listener.load.most, listener.load.now);
      const status = await listener.answer(heard);
      listener.load.now -= 1;
      if (status === undefined) response.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listener: Listener = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    heard: [],
    load: { now: 0, most: 0 },
    answer: () => 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return listener;
}
