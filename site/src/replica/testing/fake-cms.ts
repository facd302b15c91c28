import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { publicTypes, type PublicType, type WireChange, type WireRecord } from '@portal/shared-types';
import { buildSchema, graphql } from 'graphql';

/** What goes wrong with the answers of a fake CMS. */
export type Fault = (answer: { status: number; body: string }) => {
  status: number;
  body: string;
  cut?: boolean;
};

/** The contract of the CMS on real HTTP and real GraphQL, over records in memory. */
export interface FakeCms {
  readonly url: string;
  readonly token: string;
  /** operations asked for, in order */
  readonly operations: string[];
  /** path → bytes of uploaded files */
  readonly files: Map<string, Uint8Array>;
  fault: Fault | undefined;
  put<T extends PublicType>(type: T, record: WireRecord<T>): void;
  remove(type: PublicType, id: string): void;
  /** runs once, before the next records are answered */
  beforeNextRecords: (() => void) | undefined;
  /** another database: same records, another journal */
  replaceJournal(): void;
  close(): Promise<void>;
}

const schemaFile = fileURLToPath(import.meta.resolve('@portal/shared-types/schema.graphql'));

/** Starts a fake CMS on a free port of this machine. */
export async function startFakeCms(): Promise<FakeCms> {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const records = new Map(publicTypes.map((type) => [type, new Map<string, WireRecord>()]));
  const recordsOf = (type: PublicType): Map<string, WireRecord> =>
    records.get(type) ?? new Map<string, WireRecord>();
  let changes: WireChange[] = [];
  let journal = 1;

  const note = (type: PublicType, documentId: string, op: WireChange['op']): void => {
    changes.push({ seq: changes.length + 1, type, documentId, op });
  };

  const answerRecords =
    (type: PublicType) =>
    ({ ids, after, limit }: { ids?: string[]; after?: string; limit?: number }) => {
      cms.beforeNextRecords?.();
      cms.beforeNextRecords = undefined;
      const all = [...recordsOf(type).values()].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
      const asked = ids ? all.filter(({ documentId }) => ids.includes(documentId)) : all;
      return asked.filter(({ documentId }) => documentId > (after ?? '')).slice(0, limit ?? 100);
    };

  const roots = {
    feed: ({ after, limit }: { after?: number | null; limit?: number }) => ({
      journal: `journal-${String(journal)}`,
      position: changes.length,
      counts: publicTypes.map((type) => ({ type, n: recordsOf(type).size })),
      changes:
        typeof after === 'number' ? changes.filter(({ seq }) => seq > after).slice(0, limit ?? 1000) : [],
    }),
    ...Object.fromEntries(publicTypes.map((type) => [`${type}Records`, answerRecords(type)])),
  };

  const answerGraphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers.authorization !== `Bearer ${cms.token}`) {
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end('{"errors":[{"message":"Unauthorized"}]}');
      return;
    }
    const asked = JSON.parse(await text(request)) as { query: string; variables: Record<string, unknown> };
    cms.operations.push(/query (\w+)/.exec(asked.query)?.[1] ?? '');
    const result = await graphql({
      schema,
      source: asked.query,
      rootValue: roots,
      variableValues: asked.variables,
    });
    const answer = { status: 200, body: JSON.stringify(result) };
    const { status, body, cut } = { cut: false, ...(cms.fault?.(answer) ?? answer) };
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(cut ? answer.body : body),
    });
    if (cut) response.write(body, () => response.destroy());
    else response.end(body);
  };

  const server = createServer((request, response) => {
    const file = cms.files.get(request.url ?? '');
    if (request.url === '/graphql') void answerGraphql(request, response);
    else if (file) response.end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const cms: FakeCms = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    token: 'test-token',
    operations: [],
    files: new Map(),
    fault: undefined,
    beforeNextRecords: undefined,
    put: (type, record) => {
      recordsOf(type).set(record.documentId, record);
      note(type, record.documentId, 'changed');
    },
    remove: (type, id) => {
      recordsOf(type).delete(id);
      note(type, id, 'gone');
    },
    replaceJournal: () => {
      journal += 1;
      changes = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return cms;
}
