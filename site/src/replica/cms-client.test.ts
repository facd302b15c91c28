import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { FeedDocument } from '@portal/shared-types';
import { afterEach, describe, expect, it } from 'vitest';

import { createCmsClient } from './cms-client.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** Long enough for a machine at a standstill; `shortMs` is for what never comes. */
const patienceMs = 60_000;
const shortMs = 200;

async function clientOf(answer: RequestListener, ms = patienceMs) {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
  return createCmsClient({ url, token: 't', limits: { requestMs: ms, bytesMs: ms, maxBytes: 1000 } });
}

const json = { 'content-type': 'application/json' };

describe('a request', () => {
  it.each<[string, string, RequestListener, number?]>([
    ['no answer in time', 'cms-unreachable', () => undefined, shortMs],
    [
      'an answer that never ends',
      'cms-unreachable',
      (_, response) => response.writeHead(200, json).write('{"da'),
      shortMs,
    ],
    ['a connection that breaks', 'cms-unreachable', (request) => request.socket.destroy()],
    ['401', 'cms-refused', (_, response) => response.writeHead(401, json).end('{}')],
    ['403 without a body', 'cms-refused', (_, response) => response.writeHead(403).end()],
    [
      'a refusal in GraphQL',
      'cms-refused',
      (_, response) =>
        response
          .writeHead(200, json)
          .end('{"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}],"data":null}'),
    ],
    ['502 with a page', 'cms-answer', (_, response) => response.writeHead(502).end('<html>')],
    ['404', 'cms-answer', (_, response) => response.writeHead(404).end()],
    ['an empty answer', 'cms-answer', (_, response) => response.writeHead(200, json).end()],
    [
      'a page instead of JSON',
      'cms-answer',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'JSON cut in the middle',
      'cms-answer',
      (_, response) => response.writeHead(200, json).end('{"data":{"feed"'),
    ],
    [
      'a redirect, even to a good answer',
      'cms-answer',
      (request, response) => {
        if (request.url === '/other') response.writeHead(200, json).end('{"data":{}}');
        else response.writeHead(302, { location: '/other' }).end();
      },
    ],
  ])('that gets %s fails as %s', async (_what, code, answer, ms) => {
    const client = await clientOf(answer, ms);
    await expect(client.request(FeedDocument, {})).rejects.toMatchObject({ name: 'SyncError', code });
  });
});

describe('a file', () => {
  it('is read as a whole, without the token', async () => {
    let authorization: string | undefined = 'none yet';
    const client = await clientOf((request, response) => {
      authorization = request.headers.authorization;
      response.end('x'.repeat(1000));
    });
    expect(await client.fetchBytes('/uploads/a.png')).toHaveLength(1000);
    expect(authorization).toBeUndefined();
  });

  it.each<[string, string, string, RequestListener, number?]>([
    ['is missing', 'EntryError', '/a', (_, response) => response.writeHead(404).end()],
    ['is too long', 'EntryError', '/a', (_, response) => response.end('x'.repeat(1001))],
    ['has no web address', 'EntryError', 'file:///etc/passwd', () => undefined],
    ['stops in the middle', 'SyncError', '/a', (_, response) => response.writeHead(200).write('x'), shortMs],
    [
      'is cut',
      'SyncError',
      '/a',
      (_, response) => {
        response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy());
      },
    ],
    ['meets a CMS in trouble', 'SyncError', '/a', (_, response) => response.writeHead(503).end()],
  ])('that %s fails as %s', async (_what, name, path, answer, ms) => {
    const client = await clientOf(answer, ms);
    await expect(client.fetchBytes(path)).rejects.toMatchObject({ name });
  });
});
