import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ReceiptAnswer } from './find-receipt.ts';
import { readLiveProof } from './live-proof.ts';
import { openReleaseDirs } from './release-dirs.ts';
import { openWatch } from './open-watch.ts';
import { openWorkshop } from './open-workshop.ts';
import { createPress, type Press } from './press.ts';
import { createRedactor } from './redact.ts';
import { createServer } from './server.ts';
import type { Status } from './status.ts';
import { openFakeCms, openFakeEngine, type FakeCms } from './testing/fake-site.ts';
import { readSite } from './testing/read-site.ts';

let dir: string;
let cms: FakeCms;
let press: Press;
let app: FastifyInstance;
let close: () => void;
/** renders wait here; tests hold it to look at a running publish */
let gate: Promise<void>;
let pulls: number;

const secret = 'mat-khau-0123456789';
const authorization = `Bearer ${secret}`;
/** Shorter than a test may take, so that what did not come is told. */
const longestWaitMs = 100_000;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'server-'));
  cms = openFakeCms(dir);
  gate = Promise.resolve();
  pulls = 0;
  open();
});

afterEach(async () => {
  await app.close();
  await press.stop();
  close();
  rmSync(dir, { recursive: true, force: true });
});

function open(): void {
  const dirs = openReleaseDirs(dir);
  const engine = openFakeEngine(dir, () => gate);
  const pull = engine.pull.bind(engine);
  engine.pull = (options) => {
    pulls += 1;
    return pull(options);
  };
  const workshop = openWorkshop(engine, dirs, engine.file, Date.now);
  const logger = pino({ level: 'silent' });
  const watch = openWatch({
    alert: undefined,
    siteDir: dirs.site,
    siteUrl: 'http://portal.test',
    dispatcher: undefined,
    redact: createRedactor([secret]),
    log: logger,
  });
  press = createPress({
    watch: watch.watch,
    dirs,
    publish: workshop.publish,
    readLive: workshop.readLive,
    kindOf: workshop.kindOf,
    collect: () => workshop.collect(() => false),
    pollMs: 3_600_000,
    audit: workshop.audit,
    auditMs: 3_600_000,
    ownUrl: () => 'http://publisher.test',
    log: logger,
  });
  watch.look(press);
  app = createServer({
    press,
    readStatus: watch.readStatus,
    metrics: watch.metrics,
    links: { siteUrl: 'http://portal.test', adminUrl: 'http://cms.test/admin' },
    findReceiptOf: workshop.findReceipt,
    readProof: (path) => readLiveProof(dirs, path),
    secret,
    logger,
  });
  close = workshop.close;
}

const readStatus = async (): Promise<Status> => (await app.inject('/status')).json();

async function waitFor(isWanted: (status: Status) => boolean): Promise<Status> {
  for (const end = Date.now() + longestWaitMs; ;) {
    const status = await readStatus();
    if (isWanted(status)) return status;
    if (Date.now() > end) throw new Error(`status stayed ${JSON.stringify(status)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const isLive =
  (position: number) =>
  (status: Status): boolean =>
    status.state === 'live' && status.feed.live === position;

const post = (url: string, body?: object): Promise<{ statusCode: number; json: () => unknown }> =>
  app.inject({ method: 'POST', url, headers: { authorization }, ...(body && { payload: body }) });

describe('The publisher', () => {
  it('is behind before its first publish and live after it', async () => {
    expect(await readStatus()).toMatchObject({
      state: 'behind',
      release: null,
      feed: { cms: null, live: null },
    });
    press.start();
    const status = await waitFor(isLive(1));
    expect(status.release?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(status).toMatchObject({ lastError: null, setAside: [], feed: { cms: 1, live: 1 } });
  });

  it('publishes when the doorbell rings, whatever the payload', async () => {
    press.start();
    await waitFor(isLive(1));
    cms.change({ '/a/': 'x' });
    const answer = await app.inject({
      method: 'POST',
      url: '/hooks/content',
      headers: { authorization, 'content-type': 'application/json' },
      payload: '{"not": json',
    });
    expect(answer.statusCode).toBe(202);
    await waitFor(isLive(2));
    expect(readSite(join(dir, 'site/current'))['a/index.html']).toContain('x');
  });

  it.each(['/hooks/content', '/rollback', '/resume', '/rebuild'])(
    'does nothing at %s without the secret',
    async (url) => {
      press.start();
      await waitFor(isLive(1));
      cms.change({ '/a/': 'x' });
      const before = pulls;
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: `${authorization}x` }]) {
        const answer = await app.inject({ method: 'POST', url, headers, payload: { confirm: true } });
        expect(answer.statusCode).toBe(401);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(pulls).toBe(before);
      expect((await readStatus()).state).toBe('live');
    },
  );

  it('says in Vietnamese why a publish failed, and heals', async () => {
    press.start();
    await waitFor(isLive(1));
    cms.change({ '/p': 'x', '/p/': 'y' });
    await post('/hooks/content');
    const failing = await waitFor(({ lastError }) => lastError !== null);
    expect(failing).toMatchObject({
      state: 'failing',
      feed: { cms: 2, live: 1 },
      lastError: { code: 'path-clash' },
    });
    expect(failing.lastError?.message).toContain('Hai nội dung cùng muốn có địa chỉ p nên không xuất bản.');
    const page = await app.inject({
      url: '/status',
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<h2>Lỗi và cách xử lý</h2>');
    cms.write({ position: 3, pages: { '/': 'home', '/404.html': 'nothing' }, lost: {} });
    await post('/hooks/content');
    expect((await waitFor(isLive(3))).lastError).toBeNull();
  });

  it('rolls back while a publish runs, holds over a restart, and resumes', async () => {
    press.start();
    await waitFor(isLive(1));
    cms.change({ '/a/': 'first' });
    await post('/hooks/content');
    const second = await waitFor(isLive(2));
    cms.change({ '/a/': 'mistake' });
    let openGate: () => void = () => undefined;
    gate = new Promise((resolve) => (openGate = resolve));
    await post('/hooks/content');
    await waitFor(({ state }) => state === 'working');
    const rolled = await post('/rollback');
    expect(rolled.statusCode).toBe(200);
    expect(rolled.json()).toMatchObject({ from: second.release?.id, returning: [] });
    openGate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readStatus()).toMatchObject({ state: 'held', feed: { live: 1 } });
    expect(readSite(join(dir, 'site/current'))['a/index.html']).toBeUndefined();

    await app.close();
    await press.stop();
    close();
    gate = Promise.resolve();
    open();
    press.start();
    await post('/hooks/content');
    expect((await readStatus()).state).toBe('held');
    expect((await post('/resume')).statusCode).toBe(202);
    await waitFor(isLive(3));
    expect(readSite(join(dir, 'site/current'))['a/index.html']).toContain('mistake');
    expect((await post('/resume')).statusCode).toBe(409);
  });

  it('wants a confirmation before withdrawn pages come back', async () => {
    press.start();
    await waitFor(isLive(1));
    cms.change({ '/a/': 'x' });
    await post('/hooks/content');
    await waitFor(isLive(2));
    cms.change({ '/a/': undefined });
    await post('/hooks/content');
    await waitFor(isLive(3));
    const refused = await post('/rollback');
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ returning: [{ path: '/a/', kind: 'gone' }] });
    expect((await readStatus()).state).toBe('live');
    expect((await post('/rollback', { confirm: true })).statusCode).toBe(200);
    expect((await post('/rollback', { release: '../../etc' })).statusCode).toBe(400);
    expect((await post('/rollback', { release: '0123456789abcdef' })).statusCode).toBe(404);
  });

  it('rebuilds on request', async () => {
    press.start();
    await waitFor(isLive(1));
    const before = pulls;
    expect((await post('/rebuild')).statusCode).toBe(202);
    await waitFor((status) => status.state === 'live' && pulls > before);
  });

  it('tells what is live to anybody and what is not only to who has the secret', async () => {
    press.start();
    await waitFor(isLive(1));
    cms.change({ '/a/': 'x' });
    await post('/hooks/content');
    await waitFor(isLive(2));
    const { release } = await readStatus();
    const live: ReceiptAnswer = (await app.inject(`/receipt/unit/${encodeURIComponent('/a/')}`)).json();
    expect(live).toEqual({
      state: 'live',
      path: null,
      since: release?.since,
      press: 'live',
      proof: { release: release?.id, position: 2, isListed: true },
    });
    const unknown = { state: 'waiting', proof: { release: release?.id, position: 2, isListed: true } };
    expect((await app.inject('/receipt/article/unknown')).json()).toEqual({ ...unknown, press: 'live' });
    cms.change({ '/p': 'x', '/p/': 'y' });
    await post('/hooks/content');
    await waitFor(({ lastError }) => lastError !== null);
    expect((await app.inject('/receipt/article/unknown')).json()).toEqual({ ...unknown, press: 'failing' });
    const trusted = await app.inject({ url: '/receipt/article/unknown', headers: { authorization } });
    const told: ReceiptAnswer = trusted.json();
    expect(told.state === 'waiting' && told.reason).toContain('địa chỉ p');
  });

  it('answers unknown paths and is healthy', async () => {
    expect((await app.inject('/nothing')).statusCode).toBe(404);
    const health = await app.inject('/healthz');
    expect([health.statusCode, health.headers['access-control-allow-origin']]).toEqual([200, undefined]);
  });
});
