import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rootPath } from '@portal/site/search';

import { waitFor } from '../dev/wait-for.ts';
import { startTestCms, type TestCms } from '../testing/test-cms.ts';
import { findDifference } from './compare-sites.ts';
import { type Doorbell, startDoorbell } from './doorbell.ts';
import { createOwnPublisher, type OwnPublisher } from './own-publisher.ts';
import type { SoakCase, SoakOptions } from './soak-case.ts';
import { openStaticTwin, type StaticTwin } from './static-twin.ts';

/** A real CMS with a doorbell and a static build beside it; cases may share one, each with publishers of its own. */
export interface CmsStage {
  cms: TestCms;
  doorbell: Doorbell;
  twin: StaticTwin;
  origin: string;
  /** ms since the epoch, the time of the content for all */
  now: number;
  /** @param pollSeconds how often it asks without a doorbell */
  createPublisher(pollSeconds: number): Promise<OwnPublisher>;
  /** @returns the newest feed position of the CMS */
  readFeedPosition(): Promise<number>;
  /**
   * Waits until publishers have the newest content and its index live, then compares each with a static build from nothing. Nobody may
   * edit meanwhile.
   *
   * @throws Error with the first file that differs
   */
  requireConverged(publishers: readonly OwnPublisher[]): Promise<void>;
  stop(): Promise<void>;
}

/** A case over a real CMS. */
export interface CmsSoakCase extends Omit<SoakCase, 'run'> {
  run(options: SoakOptions, stage: CmsStage): Promise<string>;
}

const patienceMs = 60_000;
const origin = 'https://portal.example';

export async function startCmsStage(): Promise<CmsStage> {
  const doorbell = await startDoorbell();
  let cms: TestCms | undefined;
  try {
    cms = await startTestCms({ PORTAL_HOOK_URL: doorbell.url });
    return await openStage(cms, doorbell);
  } catch (error) {
    await cms?.stop();
    await doorbell.stop();
    throw error;
  }
}

async function openStage(cms: TestCms, doorbell: Doorbell): Promise<CmsStage> {
  const now = Date.now();
  const twin = await openStaticTwin(cms.scratch, origin);
  const source = { url: cms.url, token: cms.secrets.buildToken };
  let publishers = 0;
  return {
    cms,
    doorbell,
    twin,
    origin,
    now,
    createPublisher: (pollSeconds) =>
      createOwnPublisher({
        dataDir: join(cms.scratch, `publisher-${String((publishers += 1))}`),
        cmsUrl: cms.url,
        secrets: cms.secrets,
        origin,
        now: new Date(now).toISOString(),
        pollSeconds,
      }),
    readFeedPosition: () => readFeedPosition(source),
    requireConverged: async (all) => {
      const built = await twin.build(source, now);
      for (const publisher of all) {
        await waitForPosition(publisher, built.position);
        const live = join(publisher.dataDir, 'site/current');
        await waitForIndex(live, built.dir);
        const difference = findDifference(live, built.dir);
        if (difference !== undefined) throw new Error(`The live site is not the static build: ${difference}`);
      }
    },
    stop: async () => {
      await cms.stop();
      await doorbell.stop();
    },
  };
}

async function waitForPosition(publisher: OwnPublisher, position: number): Promise<void> {
  const isLive = (): Promise<boolean> => Promise.resolve(publisher.readPosition() >= position);
  try {
    await waitFor(`position ${String(position)}`, isLive, patienceMs);
  } catch (error) {
    const last = JSON.stringify(publisher.log.at(-1) ?? 'nothing');
    throw new Error(`The publisher does not converge; its log ends with ${last}`, { cause: error });
  }
}

/** The index follows the pages within a minute; what it lacks then is told by the comparison. */
async function waitForIndex(liveDir: string, builtDir: string): Promise<void> {
  const [live, built] = [liveDir, builtDir].map((dir) => () => readFileSync(join(dir, rootPath), 'utf8'));
  await waitFor('the index', () => Promise.resolve(live?.() === built?.()), patienceMs).catch(
    () => undefined,
  );
}

async function readFeedPosition({ url, token }: { url: string; token: string }): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ feed { position } }' }),
  });
  const answer = (await response.json()) as { data?: { feed: { position: number } } };
  if (!answer.data) throw new Error(`The feed is not answered: ${JSON.stringify(answer)}`);
  return answer.data.feed.position;
}

/** Gives a case a stage of its own. */
export const onOwnStage = (soakCase: CmsSoakCase): SoakCase => ({
  ...soakCase,
  run: async (options) => {
    const stage = await startCmsStage();
    try {
      return await soakCase.run(options, stage);
    } finally {
      await stage.stop();
    }
  },
});
