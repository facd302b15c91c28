import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { articlePath } from '@portal/shared-types';

import { toChildEnvironment } from '../../dev/child-environment.ts';
import { root } from '../../dev/root.ts';
import { readSettings } from '../../dev/settings.ts';
import { supervise, type Supervised } from '../../dev/supervise.ts';
import { isAnswering, waitFor } from '../../dev/wait-for.ts';
import type { Status } from '../../publisher/status.ts';
import { article, createArticle, createCategory } from '../../testing/content.ts';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { fetchPage, waitForPage } from '../../testing/reader.ts';
import { startTestCms, type TestCms } from '../../testing/test-cms.ts';
import { findFreePorts } from '../../testing/test-portal.ts';
import { mountScratch, type Mount } from './mounts.ts';
import { wrapBundle, type WrappedBundle } from './wrapped-bundle.ts';

export interface Published {
  id: string;
  title: string;
  path: string;
}

/** A real CMS, a proxy that spoils its answers, a real publisher that can be hurt, and the built-in server. */
export interface Bench {
  cms: TestCms;
  proxy: FaultProxy;
  bundle: WrappedBundle;
  /** what the publisher owns; on a small disk of its own where the machine allows it */
  dataDir: string;
  /** why there is no disk of its own */
  withoutDisk: string | undefined;
  categoryId: string;
  /** an article that nobody changes */
  kept: Published;
  siteUrl: string;
  publisherUrl: string;
  hookSecret: string;
  publisherPort: number;
  /** starts the publisher under supervision */
  start(env?: Record<string, string>): void;
  stop(): Promise<void>;
  /** kill -9; the supervisor starts it again */
  kill(): void;
  pid(): number | undefined;
  /** runs another publisher on the same directory to its end; @returns what it said */
  runAnother(): Promise<string>;
  /** what the publisher has logged since the last call of `forgetLog` */
  readLog(): string;
  forgetLog(): void;
  readStatus(): Promise<Status>;
  waitForStatus(what: string, isWanted: (status: Status) => boolean, timeoutMs?: number): Promise<Status>;
  waitUntilLive(): Promise<Status>;
  publish(title: string): Promise<Published>;
  post(path: string, body?: object): Promise<Response>;
  setClock(wrongByMs: number): void;
  close(): Promise<void>;
}

const graceMs = 5000;
const pathDate = '2026-11-12T03:00:00.000Z';
export const patienceMs = 60_000;

/** Starts everything; nothing is published yet but a category. */
export async function openBench(): Promise<Bench> {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-faults-'));
  const dataDir = join(scratch, 'data');
  mkdirSync(dataDir);
  let disk: Mount | string = 'not tried';
  let cms: TestCms | undefined;
  let proxy: FaultProxy | undefined;
  let site: Supervised | undefined;
  let publisher: Supervised | undefined;
  const close = async (): Promise<void> => {
    await Promise.all([publisher?.stop(graceMs), site?.stop(graceMs)]);
    await proxy?.stop();
    await cms?.stop();
    if (typeof disk !== 'string') disk.end();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    disk = mountScratch(dataDir);
    cms = await startTestCms();
    const { admin, secrets } = cms;
    proxy = await startFaultProxy(cms.url);
    const bundle = wrapBundle(join(scratch, 'bundle'));
    const clockFile = join(scratch, 'clock');
    const [sitePort = 0, publisherPort = 0] = await findFreePorts(2);
    const settings = readSettings({
      PORTAL_DATA_DIR: dataDir,
      PORTAL_SITE_PORT: String(sitePort),
      PORTAL_PUBLISHER_PORT: String(publisherPort),
      PORTAL_CMS_URL: proxy.url,
    });
    const logDir = join(dataDir, 'logs');
    const { publisherUrl } = settings;
    const partWith = (env: Record<string, string>) => ({
      name: 'publisher',
      cwd: root,
      args: ['scripts/soak/faults/run-publisher.ts', bundle.dir, clockFile],
      env: toChildEnvironment(settings, secrets, { ...process.env, PORTAL_POLL_SECONDS: '1', ...env }),
    });
    site = supervise(
      { name: 'site', cwd: root, args: ['scripts/serve/main.ts'], env: partWith({}).env },
      logDir,
      () => undefined,
    );
    const categoryId = await createCategory(admin, 'Chuyên mục');
    let logged = 0;
    let count = 0;
    const readWholeLog = (): string =>
      existsSync(join(logDir, 'publisher.log')) ? readFileSync(join(logDir, 'publisher.log'), 'utf8') : '';
    const bench: Bench = {
      cms,
      proxy,
      bundle,
      dataDir,
      withoutDisk: typeof disk === 'string' ? disk : undefined,
      categoryId,
      kept: { id: '', title: '', path: '' },
      siteUrl: settings.localSiteUrl.replace(/\/$/, ''),
      publisherUrl,
      publisherPort,
      hookSecret: secrets.hookSecret,
      start: (env = {}) => {
        publisher = supervise(partWith(env), logDir, () => undefined);
      },
      stop: async () => {
        await publisher?.stop(graceMs);
        publisher = undefined;
      },
      kill: () => {
        const pid = publisher?.pid();
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      },
      pid: () => publisher?.pid(),
      runAnother: async () => {
        const dir = join(scratch, 'another');
        let ended = false;
        const other = supervise(partWith({}), dir, () => (ended = true));
        await waitFor('another publisher to end', () => Promise.resolve(ended), patienceMs);
        await other.stop(graceMs);
        return readFileSync(join(dir, 'publisher.log'), 'utf8');
      },
      readLog: () => readWholeLog().slice(logged),
      forgetLog: () => (logged = readWholeLog().length),
      readStatus: async () => JSON.parse((await fetchPage(`${publisherUrl}/status`)).body) as Status,
      waitForStatus: async (what, isWanted, timeoutMs = patienceMs) => {
        let last: Status | undefined;
        const check = async (): Promise<boolean> => isWanted((last = await bench.readStatus()));
        await waitFor(what, check, timeoutMs).catch((error: unknown) => {
          const { state, lastError, setAside } = last ?? {};
          throw new Error(`${String(error)} Status: ${JSON.stringify({ state, lastError, setAside })}`);
        });
        if (!last) throw new Error('no status');
        return last;
      },
      waitUntilLive: () =>
        bench.waitForStatus(
          'a site that is live and free of faults',
          ({ state, feed, lastError, setAside }) =>
            state === 'live' && feed.cms === feed.live && lastError === null && setAside.length === 0,
        ),
      publish: async (title) => {
        count += 1;
        const slug = `bai-thu-${String(count)}`;
        const id = await createArticle(admin, categoryId, title, { slug, postedAt: pathDate });
        await admin.publish(article, id);
        return { id, title, path: articlePath({ pathDate, slug }) };
      },
      post: (path, body) =>
        fetch(publisherUrl + path, {
          method: 'POST',
          headers: { authorization: `Bearer ${secrets.hookSecret}` },
          ...(body && { body: JSON.stringify(body) }),
        }),
      setClock: (wrongByMs) => {
        writeFileSync(clockFile, String(wrongByMs));
      },
      close,
    };
    bench.start();
    await waitFor('the first release', () => isAnswering(settings.localSiteUrl), patienceMs);
    bench.kept = await bench.publish('Bài để đọc');
    await waitForPage(bench.siteUrl + bench.kept.path, ({ status }) => status === 200, patienceMs);
    return bench;
  } catch (error) {
    await close();
    throw error;
  }
}
