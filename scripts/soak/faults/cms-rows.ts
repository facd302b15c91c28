import { join } from 'node:path';

import Database from 'better-sqlite3';

import type { Fault } from '../../testing/fault-proxy.ts';
import type { Bench } from './bench.ts';
import type { FaultRow, Sign } from './fault-row.ts';

const answer: Sign = { kind: 'fault', codes: ['cms-answer'] };
const refused: Sign = { kind: 'fault', codes: ['cms-refused'] };
const unreachable: Sign = { kind: 'fault', codes: ['cms-unreachable'] };

type Records = Record<string, unknown>[];

const recordsOf = (data: Record<string, unknown>): Records | undefined =>
  Array.isArray(data['records']) ? (data['records'] as Records) : undefined;

/** Takes one article away from the answers, without touching the counts. */
function dropOne(data: Record<string, unknown>): void {
  data['records'] = recordsOf(data)?.slice(1) ?? data['records'];
}

/** As a limit in the CMS or a gateway would, whatever was asked for. */
function capAtOne(data: Record<string, unknown>): void {
  data['records'] = recordsOf(data)?.slice(0, 1) ?? data['records'];
}

const answers: [name: string, fault: Fault, sign: Sign, isSample?: true][] = [
  ['the CMS is down', { kind: 'down' }, unreachable, true],
  ['the CMS never answers', { kind: 'hang' }, unreachable],
  ['the CMS answers 500', { kind: 'status', status: 500 }, answer, true],
  ['the CMS answers 401', { kind: 'status', status: 401 }, refused],
  ['the CMS answers 403', { kind: 'status', status: 403 }, refused],
  ['the connection breaks in an answer', { kind: 'truncate' }, answer, true],
  ['the JSON is cut', { kind: 'cut-json' }, answer],
  ['a log-in page comes instead of JSON', { kind: 'page' }, answer],
  ['the API redirects', { kind: 'status', status: 302, headers: { location: '/login' } }, answer, true],
  [
    'an entry is missing in an answer',
    { kind: 'edit', edit: dropOne },
    { kind: 'fault', codes: ['census'] },
    true,
  ],
];

const removeToken = ({ cms }: Bench): void => {
  const database = new Database(join(cms.scratch, 'data/cms/database.db'));
  database.prepare('DELETE FROM strapi_api_tokens').run();
  database.close();
};

/** Faults on the way from the CMS. */
export const cmsRows: FaultRow[] = [
  ...answers.map(([name, fault, sign, isSample = false]): FaultRow => ({
    name,
    isSample,
    sign,
    provoke: ({ proxy }) => {
      proxy.setFault(fault);
    },
    heal: ({ proxy }) => {
      proxy.setFault({ kind: 'none' });
    },
    how: 'by itself',
  })),
  {
    name: 'the CMS gives one record at a time, whatever was asked for',
    sign: { kind: 'nothing' },
    provoke: async ({ proxy, post }) => {
      proxy.setFault({ kind: 'edit', edit: capAtOne });
      await post('/rebuild');
    },
    heal: ({ proxy }) => {
      proxy.setFault({ kind: 'none' });
    },
    how: 'by itself: everything is fetched page by page',
  },
  {
    name: 'each answer takes 2 s',
    sign: { kind: 'nothing' },
    provoke: ({ proxy }) => {
      proxy.setFault({ kind: 'slow', ms: 2000 });
    },
    heal: ({ proxy }) => {
      proxy.setFault({ kind: 'none' });
    },
    how: 'by itself: it only takes longer',
  },
  {
    name: 'the build token was revoked in the CMS',
    sign: refused,
    provoke: removeToken,
    heal: ({ cms }) => cms.restartWith(() => undefined),
    how: 'by a restart of the CMS, as the message says',
  },
  {
    name: 'the publisher has a wrong token',
    sign: refused,
    provoke: async (bench) => {
      await bench.stop();
      bench.start({ PORTAL_CMS_TOKEN: 'wrong' });
    },
    heal: async (bench) => {
      await bench.stop();
      bench.start();
    },
    how: 'by the right PORTAL_CMS_TOKEN, as the message says',
  },
];
