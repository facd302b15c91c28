import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { articlePath } from '@portal/shared-types';

import { article, createArticle, createCategory } from '../testing/content.ts';
import { logIn, type AdminClient } from '../testing/admin-client.ts';
import { testAdministrator } from '../testing/test-portal.ts';
import type { CmsSoakCase, CmsStage } from './cms-stage.ts';
import { passOn } from './doorbell.ts';
import { listPublishes, requireNoFailures, requireOneAtATime } from './publish-log.ts';
import { createRandom } from './random.ts';

const editors = 4;
const pollSeconds = 15;
const mostMs = 2000;
const patienceMs = 60_000;
const pathDate = '2026-11-12T03:00:00.000Z';
const lookPauseMs = 4;

interface Draft {
  id: string;
  /** its page in the live release */
  page: string;
}

export const burstCase: CmsSoakCase = {
  name: 'burst',
  unit: 'publishes',
  full: 200,
  about: 'publishes as fast as several editors can; no queue grows, and each is live soon after its answer',
  run: async ({ n, seed, say }, stage) => {
    const random = createRandom(seed);
    const publisher = await stage.createPublisher(pollSeconds);
    let lastRing = 0;
    let rings = 0;
    stage.doorbell.answerWith((ring) => {
      lastRing = Date.now();
      rings += 1;
      void passOn(ring, publisher.url);
    });
    await publisher.start();
    try {
      const live = join(publisher.dataDir, 'site/current');
      const drafts = await makeDrafts(stage, n, String(random.below(1e6)));
      await stage.requireConverged([publisher]);
      say(`${String(n)} drafts are made`);
      const answered = new Map<string, number>();
      const waits: number[] = [];
      const admins = await Promise.all(Array.from({ length: editors }, () => logInAgain(stage)));
      const began = Date.now();
      const waiting = [...drafts];
      const publishAll = async (admin: AdminClient): Promise<void> => {
        for (let draft = waiting.shift(); draft; draft = waiting.shift()) {
          await admin.publish(article, draft.id);
          answered.set(draft.page, Date.now());
        }
      };
      const watching = watchPages(live, drafts, answered, waits);
      await Promise.all(admins.map(publishAll));
      const publishedMs = Date.now() - began;
      await watching;
      await stage.requireConverged([publisher]);
      requireOneAtATime(publisher.log);
      requireNoFailures(publisher.log);
      const publishes = listPublishes(publisher.log).filter(({ end }) => end >= began);
      const late = publishes.filter(({ end }) => end > lastRing).length;
      if (late > 2)
        throw new Error(`${String(late)} publishes ended after the last doorbell: more than one had waited`);
      waits.sort((a, b) => a - b);
      const at = (share: number): string => String(waits[Math.ceil(waits.length * share) - 1] ?? 0);
      const figures =
        `${String(n)} publishes by ${String(editors)} editors in ${String(publishedMs)} ms, ${String(rings)} doorbells, ` +
        `${String(publishes.length)} releases, ${String(late)} of them after the last doorbell; from answer to live ` +
        `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, at most ${at(1)} ms`;
      if (n >= burstCase.full && Number(at(1)) > mostMs)
        throw new Error(`${figures}; more than ${String(mostMs)} ms`);
      return figures;
    } finally {
      await publisher.stop();
    }
  },
};

const logInAgain = ({ cms }: CmsStage): Promise<AdminClient> =>
  logIn(cms.url, testAdministrator.email, testAdministrator.password);

async function makeDrafts({ cms }: CmsStage, count: number, mark: string): Promise<Draft[]> {
  const categoryId = await createCategory(cms.admin, `Chuyên mục ${mark}`);
  const drafts: Draft[] = [];
  for (let index = 0; index < count; index += 1) {
    const slug = `dot-${mark}-${String(index)}`;
    const fields = { slug, postedAt: pathDate };
    const id = await createArticle(cms.admin, categoryId, `Bài ${mark} số ${String(index)}`, fields);
    drafts.push({ id, page: `${articlePath({ pathDate, slug }).slice(1)}index.html` });
  }
  return drafts;
}

/** Looks at the live release until every page is there, and takes down how long after the answer it came. */
async function watchPages(
  live: string,
  drafts: readonly Draft[],
  answered: ReadonlyMap<string, number>,
  waits: number[],
): Promise<void> {
  const liveAt = new Map<string, number>();
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    for (const { page } of drafts) {
      if (!liveAt.has(page) && existsSync(join(live, page))) liveAt.set(page, Date.now());
    }
    if (liveAt.size === drafts.length && answered.size === drafts.length) {
      for (const [page, at] of liveAt) waits.push(Math.max(0, at - (answered.get(page) ?? at)));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, lookPauseMs));
  }
  throw new Error(`${String(drafts.length - liveAt.size)} of ${String(drafts.length)} pages are not live`);
}
