import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from 'vitest';

import { createFetchDraft, type FetchDraft } from './fetch-draft.ts';

let server: Server;
let told: object[];

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function fetchFrom(answer: RequestListener): Promise<FetchDraft> {
  told = [];
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return createFetchDraft(url, 'mat-khau-0123456789', { warn: (facts) => told.push(facts) });
}

it('a draft is asked for with the secret of the doorbell', async () => {
  const draft = { kind: 'draft', record: { title: 'x' }, problems: [] };
  const fetchDraft = await fetchFrom((request, response) => {
    expect(request.url).toBe('/press/drafts/article/a%2F1');
    expect(request.headers.authorization).toBe('Bearer mat-khau-0123456789');
    response.end(JSON.stringify(draft));
  });
  expect(await fetchDraft('article', 'a/1')).toEqual(draft);
  expect(told).toEqual([]);
});

it.each<[string, RequestListener, string]>([
  ['fails', (_request, response) => response.writeHead(500).end('{}'), 'HTTP 500'],
  ['answers something else', (_request, response) => response.end('[]'), 'the answer is no draft'],
  ['breaks the connection', (request) => request.socket.destroy(), 'other side closed'],
])('a cms that %s is out of reach for readers, and the log says why', async (_title, answer, detail) => {
  const fetchDraft = await fetchFrom(answer);
  expect(await fetchDraft('article', 'a1')).toEqual({ kind: 'unreachable' });
  expect(told).toEqual([{ type: 'article', documentId: 'a1', detail }]);
});
