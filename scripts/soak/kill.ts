import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { root } from '../dev/root.ts';
import { supervise } from '../dev/supervise.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { hasNginx, startNginx, type WebServer } from '../testing/web-servers.ts';
import { openReleaseDirs, type ReleaseDirs } from '../publisher/release-dirs.ts';
import type { CmsSoakCase, CmsStage } from './cms-stage.ts';
import { passOn } from './doorbell.ts';
import type { OwnPublisher } from './own-publisher.ts';
import { createRandom, type Random } from './random.ts';
import { createRandomEditor } from './random-editor.ts';
import { watchReleases, type ReaderReport } from './watch-releases.ts';

/** One kill in ten comes while the process starts, half of the others at some time after, half once it writes. */
const duringStart = 0.1;
const onceItWrites = 0.5;
/** Kills fall before, inside and after the first publish of a life; how long publishes take is in the log. */
const leastDelayMs = 300;
const delayPerPublish = 1.5;
/** From the first file to the commit. */
const writingMs = 80;
const writingPatienceMs = 1500;
const readersPerServer = 3;
/** Kills between two looks at whether the site is right. */
const perRun = 20;
const pollSeconds = 2;
const graceMs = 5000;

/** Where a kill has hit, as far as the disk tells. */
type Place =
  'while it started' | 'before it wrote' | 'while it wrote' | 'between switch and commit' | 'after a publish';

interface NamedServer extends WebServer {
  name: string;
}

export const killCase: CmsSoakCase = {
  name: 'kill',
  unit: 'kills',
  full: 1000,
  about:
    'kill -9 of the publisher at random points of a publish, readers fetching from built-in server and nginx',
  run: async ({ n, seed, say }, stage) => {
    const random = createRandom(seed);
    const publisher = await stage.createPublisher(pollSeconds);
    stage.doorbell.answerWith((ring) => void passOn(ring, publisher.url));
    const editor = await createRandomEditor(stage.cms.admin, random);
    await publisher.start();
    const servers: NamedServer[] = [];
    const dirs = openReleaseDirs(publisher.dataDir);
    const hits = new Map<Place, number>();
    let slowestMs = 0;
    try {
      await stage.requireConverged([publisher]);
      servers.push(...(await startServers(stage, publisher)));
      if (servers.length === 1) say('nginx is not on this machine: it is not counted');
      const stopReaders = servers.map(({ name, url }) => ({
        name,
        stop: watchReleases(dirs, url, readersPerServer, random),
      }));
      await publisher.kill();
      for (let kills = 0; kills < n;) {
        const stopEditor = editor.keepActing(random);
        const end = Math.min(n, kills + perRun);
        for (; kills < end; kills += 1) {
          // Something is new at each start.
          await editor.act(random);
          const place = await killOnce(publisher, dirs, random);
          hits.set(place, (hits.get(place) ?? 0) + 1);
        }
        await stopEditor();
        const began = Date.now();
        await publisher.start();
        await stage.requireConverged([publisher]);
        slowestMs = Math.max(slowestMs, Date.now() - began);
        if (kills < n) await publisher.kill();
        if (kills % 100 === 0) say(`${String(kills)} kills`);
      }
      const reports = await Promise.all(
        stopReaders.map(async ({ name, stop }) => ({ name, report: await stop() })),
      );
      const figures = [...hits].map(([place, times]) => `${String(times)} ${place}`).join(', ');
      return (
        `${String(n)} kills (${figures}), site equal to a static build after every ${String(perRun)}, ` +
        `at most ${String(slowestMs)} ms after the start; ${reports.map(requireWhole).join('; ')}` +
        (servers.length === 1 ? '; nginx is missing and not counted' : '')
      );
    } finally {
      for (const server of servers) await server.stop();
      await publisher.stop();
    }
  },
};

async function killOnce(publisher: OwnPublisher, dirs: ReleaseDirs, random: Random): Promise<Place> {
  const { log } = publisher;
  const known = log.length;
  const positionBefore = publisher.readPosition();
  const lastPublishMs = log.findLast(({ milliseconds }) => milliseconds)?.milliseconds ?? 0;
  const delay = random.below(Math.max(leastDelayMs, lastPublishMs * delayPerPublish));
  const started = publisher.start();
  if (random.chance(duringStart)) {
    await sleep(delay);
    await publisher.kill();
    await started;
    return 'while it started';
  }
  await started;
  if (random.chance(onceItWrites)) {
    await untilItWrites(dirs);
    await sleep(random.below(writingMs));
  } else {
    await sleep(delay);
  }
  await publisher.kill();
  const position = publisher.readPosition();
  if (position > positionBefore && position > readCommitted(publisher.dataDir))
    return 'between switch and commit';
  if (isWriting(dirs)) return 'while it wrote';
  const hasPublished = log.slice(known).some(({ milliseconds }) => milliseconds !== undefined);
  return hasPublished ? 'after a publish' : 'before it wrote';
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function isWriting(dirs: ReleaseDirs): boolean {
  try {
    return readdirSync(dirs.staging).length > 0;
  } catch (error) {
    // A publish makes the directory anew.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function untilItWrites(dirs: ReleaseDirs): Promise<void> {
  for (const end = Date.now() + writingPatienceMs; Date.now() < end && !isWriting(dirs);) await sleep(1);
}

function readCommitted(dataDir: string): number {
  const database = new Database(join(dataDir, 'replica.db'));
  const value = database.prepare<[], string>("SELECT value FROM meta WHERE key = 'position'").pluck().get();
  database.close();
  return Number(value ?? 0);
}

async function startServers(
  { cms }: CmsStage,
  { dataDir, sitePort, url: publisherUrl, env }: OwnPublisher,
): Promise<NamedServer[]> {
  const url = `http://127.0.0.1:${String(sitePort)}`;
  const publisherPort = Number(new URL(publisherUrl).port);
  const logs = join(dataDir, 'logs');
  const builtIn = supervise(
    { name: 'site', cwd: root, args: ['scripts/serve/main.ts'], env },
    logs,
    () => undefined,
  );
  const servers: NamedServer[] = [{ name: 'built-in', url, stop: () => builtIn.stop(graceMs) }];
  await waitFor('the built-in server', () => isAnswering(`${url}/`), 20_000);
  if (hasNginx()) {
    const portal = { dataDir, sitePort, publisherPort };
    servers.push({ name: 'nginx', ...(await startNginx(portal, join(cms.scratch, 'nginx'))) });
  }
  return servers;
}

function requireWhole({ name, report }: { name: string; report: ReaderReport }): string {
  const { responses, notModified, mixed, broken } = report;
  const figures = `${name}: ${String(responses)} responses (${String(notModified)} of them 304), ${String(mixed.length)} mixed, ${String(broken.length)} broken`;
  const faults = [...mixed, ...broken];
  if (faults.length > 0) throw new Error(`${figures}\n${faults.slice(0, 10).join('\n')}`);
  return figures;
}
