import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createAskPublisher, type PublisherAnswer } from './ask-publisher.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Long enough for a machine at a standstill. */
const patienceMs = 60_000;

async function askOf(listener: RequestListener, timeoutMs = patienceMs): Promise<PublisherAnswer> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return createAskPublisher({ url, secret: 'mat-khau-0123456789' })('GET', '/status', { timeoutMs });
}

it('an answer is handed on, and the secret went along', async () => {
  const answer = await askOf((request, response) => {
    response.end(JSON.stringify({ sent: request.headers.authorization }));
  });
  expect(answer).toEqual({ kind: 'answer', status: 200, body: { sent: 'Bearer mat-khau-0123456789' } });
});

it('one that never ends is told as slow', async () => {
  expect(await askOf(() => undefined, 200)).toEqual({ kind: 'slow' });
});

it.each<[string, RequestListener, string]>([
  ['one that knows another secret', (_request, response) => response.writeHead(401).end('{}'), 'refused'],
  ['something else at that address', (_request, response) => response.end('<html>'), 'unreachable'],
  [
    'one that leads elsewhere',
    (_request, response) => response.writeHead(302, { location: '/x' }).end(),
    'unreachable',
  ],
  ['a connection that breaks', (request) => request.socket.destroy(), 'unreachable'],
])('%s is told as such', async (_title, listener, kind) => {
  expect(await askOf(listener)).toEqual({ kind });
});

it('without an address nobody is asked', async () => {
  expect(await createAskPublisher({ url: '', secret: '' })('GET', '/status')).toEqual({
    kind: 'unreachable',
  });
});
