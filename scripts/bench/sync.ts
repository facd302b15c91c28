import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createCmsClient, createSync, openReplica, type Pulled, type Replica } from '@portal/site/replica';

import { startFakeCms, type FakeCms } from '../../site/src/replica/testing/fake-cms.ts';
import { wireCategory, wireSetting } from '../../site/src/replica/testing/wire-records.ts';
import type { BenchCase } from './bench-case.ts';
import { generateArticles } from './generate-articles.ts';

const categories = Array.from({ length: 12 }, (_, n) => `c${String(n)}`);
const deltas = 50;

/** Over the contract of the CMS on real HTTP and GraphQL, in this same process: its work counts in the figures. */
export const syncCase: BenchCase = {
  name: 'sync',
  about: 'first sync of a replica, then syncs of one changed entry',
  run: async ({ articles, say }) => {
    const scratch = mkdtempSync(join(tmpdir(), 'bench-sync-'));
    const cms = await startFakeCms();
    const replica = openReplica(join(scratch, 'replica.db'));
    try {
      fill(cms, articles);
      say(`${String(articles)} articles generated`);
      const pull = createPull(cms, replica, join(scratch, 'media'));
      const [first, firstMs] = await timed(pull);
      const entries = first.changes.length;
      say(`first sync: ${String(entries)} entries in ${String(Math.round(firstMs))} ms`);
      const times: number[] = [];
      for (const [n, article] of [...generateArticles(deltas, categories)].entries()) {
        cms.put('article', { ...article, title: `Changed ${String(n)}` });
        const [delta, ms] = await timed(pull);
        if (delta.changes.length !== 1 || delta.full) throw new Error('a delta is not one entry');
        times.push(ms);
      }
      times.sort((a, b) => a - b);
      return {
        articles,
        first: { entries, ms: Math.round(firstMs), entriesPerSecond: Math.round((entries / firstMs) * 1000) },
        delta: { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) },
        peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      };
    } finally {
      replica.close();
      await cms.close();
      rmSync(scratch, { recursive: true });
    }
  },
};

function fill(cms: FakeCms, articles: number): void {
  cms.put('siteSetting', wireSetting());
  for (const id of categories) cms.put('category', wireCategory(id));
  for (const article of generateArticles(articles, categories)) cms.put('article', article);
}

function createPull(cms: FakeCms, replica: Replica, mediaDir: string): () => Promise<Pulled> {
  mkdirSync(mediaDir);
  const client = createCmsClient({ url: cms.url, token: cms.token });
  const sync = createSync({ client, replica, mediaDir });
  return async () => {
    replica.begin();
    const pulled = await sync.pull();
    replica.commit();
    return pulled;
  };
}

async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await run(), performance.now() - start];
}

/** @param sorted ascending */
function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}
