import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { createCmsClient, createSync, openReplica, type Pulled, type Replica } from '@portal/site/replica';

import { article } from '../testing/content.ts';
import type { TestCms } from '../testing/test-cms.ts';
import type { BenchCase } from './bench-case.ts';
import { startFilledCms } from './start-filled-cms.ts';
import { summarize } from './summarize.ts';

const deltas = 40;
/** One notice and one document for so many articles. */
const articlesPerOther = 20;

/** From a real Strapi on SQLite, a process of its own. */
export const syncCase: BenchCase = {
  name: 'sync',
  about: 'first sync of a replica, then syncs of one published article',
  run: async ({ articles, say }) => {
    const others = Math.ceil(articles / articlesPerOther);
    const filled = await startFilledCms({ articles, notices: others, documents: others });
    const { cms } = filled;
    const replica = openReplica(join(cms.scratch, 'replica.db'));
    try {
      say(
        `${String(articles)} articles, ${String(others)} notices and ${String(others)} documents generated`,
      );
      const pull = createPull(cms, replica);
      const began = performance.now();
      const entries = (await pull()).changes.length;
      const ms = performance.now() - began;
      say(`first sync: ${String(entries)} entries in ${String(Math.round(ms))} ms`);
      const publish = async (turn: number): Promise<void> => {
        const id = filled.articles[Math.floor((turn * articles) / deltas)] ?? '';
        await cms.admin.update(article, id, { title: `Tiêu đề mới ${String(turn)}` });
        await cms.admin.publish(article, id);
      };
      const delta = await summarize(
        deltas,
        async () => {
          const pulled = await pull();
          if (pulled.changes.length !== 1 || pulled.full) throw new Error('a delta is not one entry');
        },
        publish,
      );
      return {
        articles,
        first: { entries, ms: Math.round(ms), entriesPerSecond: Math.round((entries / ms) * 1000) },
        delta,
        peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      };
    } finally {
      replica.close();
      await cms.stop();
    }
  },
};

function createPull(cms: TestCms, replica: Replica): () => Promise<Pulled> {
  const mediaDir = join(cms.scratch, 'media');
  mkdirSync(mediaDir);
  const client = createCmsClient({ url: cms.url, token: cms.secrets.buildToken });
  const sync = createSync({ client, replica, mediaDir });
  return async () => {
    replica.begin();
    const pulled = await sync.pull();
    replica.commit();
    return pulled;
  };
}
