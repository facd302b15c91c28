import { createServer, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** What stands between the publisher and the cms. `edit` changes parsed GraphQL answers, `file` bytes of uploads. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'down' }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'page' }
  | { kind: 'truncate' }
  | { kind: 'cut-json' }
  | { kind: 'hang' }
  | { kind: 'slow'; ms: number }
  | { kind: 'edit'; edit: (data: Record<string, unknown>) => void }
  | { kind: 'file-status'; status: number }
  | { kind: 'file'; edit: (bytes: Buffer) => Buffer };

export interface FaultProxy {
  url: string;
  setFault(fault: Fault): void;
  /** GraphQL requests seen so far */
  requests(): number;
  stop(): Promise<void>;
}

/**
 * A proxy that spoils answers to GraphQL requests, or uploaded files, on demand and passes on everything else.
 *
 * @param target origin of the cms
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let fault: Fault = { kind: 'none' };
  let seen = 0;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '/';
      const isGraphql = path.startsWith('/graphql');
      if (isGraphql) seen += 1;
      const active: Fault = isMeant(fault, isGraphql, path) ? fault : { kind: 'none' };
      if (active.kind === 'down') return void request.socket.destroy();
      if (active.kind === 'hang') return;
      if (active.kind === 'status' || active.kind === 'file-status') {
        const headers = active.kind === 'status' ? active.headers : {};
        response.writeHead(active.status, { 'content-type': 'text/plain', ...headers });
        return void response.end('spoiled');
      }
      if (active.kind === 'page') {
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end('<!doctype html><title>Log in</title>');
      }
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) {
        if (
          typeof value === 'string' &&
          !['host', 'connection', 'content-length', 'accept-encoding', 'expect'].includes(name)
        ) {
          headers.set(name, value);
        }
      }
      const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
      void forward(target + path, request.method ?? 'GET', headers, body, active, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${String(port)}`,
    setFault: (next) => {
      fault = next;
    },
    requests: () => seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isMeant({ kind }: Fault, isGraphql: boolean, path: string): boolean {
  return kind === 'file' || kind === 'file-status' ? path.startsWith('/uploads/') : isGraphql;
}

async function forward(
  url: string,
  method: string,
  headers: Headers,
  body: Buffer<ArrayBuffer> | undefined,
  fault: Fault,
  response: ServerResponse,
): Promise<void> {
  try {
    const answer = await fetch(url, { method, headers, redirect: 'manual', ...(body && { body }) });
    let bytes: Buffer = Buffer.from(await answer.arrayBuffer());
    if (fault.kind === 'edit' && answer.ok) {
      const parsed = JSON.parse(bytes.toString('utf8')) as { data?: Record<string, unknown> };
      if (parsed.data) fault.edit(parsed.data);
      bytes = Buffer.from(JSON.stringify(parsed));
    }
    if (fault.kind === 'file') bytes = fault.edit(bytes);
    if (fault.kind === 'cut-json') bytes = bytes.subarray(0, Math.floor(bytes.length / 2));
    if (fault.kind === 'slow') await setTimeout(fault.ms);
    for (const [name, value] of answer.headers) {
      if (!['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name)) {
        response.setHeader(name, value);
      }
    }
    response.statusCode = answer.status;
    response.setHeader('content-length', bytes.length);
    if (fault.kind === 'truncate') {
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
      return;
    }
    response.end(bytes);
  } catch {
    response.destroy();
  }
}
