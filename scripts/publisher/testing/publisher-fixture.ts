import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';

import { startFakeCms, type FakeCms } from '../../../site/src/replica/testing/fake-cms.ts';
import { wireArticle, wireCategory } from '../../../site/src/replica/testing/wire-records.ts';
import { listSecrets, type PublisherSettings } from '../env.ts';
import { createRedactor } from '../redact.ts';
import { startPublisher, type Publisher } from '../start-publisher.ts';
import type { Status } from '../status.ts';
import { writeBundle } from './write-bundle.ts';

/** A real publisher on a made-up feed over real HTTP. */
export interface PublisherFixture {
  cms: FakeCms;
  settings: PublisherSettings;
  /** lines that the publisher logged */
  log: string[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** changes an article and rings the doorbell */
  change(title: string): Promise<void>;
  post(path: string, body?: object): Promise<Response>;
  ask(path: string, accept?: string): Promise<string>;
  waitFor(isWanted: (status: Status) => boolean): Promise<Status>;
  read(path: string): string;
  close(): Promise<void>;
}

/** Shorter than a test may take, so that what did not come is told. */
const longestWaitMs = 100_000;

/** @param extra settings that differ from the defaults of a test */
export async function openPublisherFixture(extra: Partial<PublisherSettings>): Promise<PublisherFixture> {
  const dir = mkdtempSync(join(tmpdir(), 'watched-'));
  const bundleDir = join(dir, 'bundle');
  writeBundle(bundleDir);
  const cms = await startFakeCms();
  cms.put('category', wireCategory('c1'));
  const settings: PublisherSettings = {
    dataDir: dir,
    host: '127.0.0.1',
    port: 0,
    cmsUrl: cms.url,
    cmsToken: cms.token,
    hookSecret: 'mat-khau-0123456789',
    siteUrl: 'http://portal.test',
    pollSeconds: 3600,
    auditSeconds: 3600,
    contentTime: () => Date.parse('2026-11-20T02:00:00Z'),
    ...extra,
  };
  const log: string[] = [];
  const logger = pino(
    { hooks: { streamWrite: createRedactor(listSecrets(settings)) } },
    { write: (line: string) => void log.push(line) },
  );
  let publisher: Publisher | undefined;
  const post = (path: string, body?: object): Promise<Response> =>
    fetch(`${publisher?.url ?? ''}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${settings.hookSecret}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  const ask = async (path: string, accept = 'application/json'): Promise<string> =>
    (await fetch(`${publisher?.url ?? ''}${path}`, { headers: { accept } })).text();
  const fixture: PublisherFixture = {
    cms,
    settings,
    log,
    post,
    ask,
    start: async () => {
      publisher = await startPublisher(settings, logger, bundleDir);
    },
    stop: async () => {
      await publisher?.stop();
      publisher = undefined;
    },
    change: async (title) => {
      cms.put('article', wireArticle('a1', { title }));
      await post('/hooks/content');
    },
    waitFor: async (isWanted) => {
      const end = Date.now() + longestWaitMs;
      for (;;) {
        const status = JSON.parse(await ask('/status')) as Status;
        if (isWanted(status)) return status;
        if (Date.now() > end) throw new Error(`status stayed ${JSON.stringify(status)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    read: (path) => readFileSync(join(dir, 'site/current', path), 'utf8'),
    close: async () => {
      await fixture.stop();
      await cms.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return fixture;
}
