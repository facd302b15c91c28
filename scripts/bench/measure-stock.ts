import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../dev/root.ts';
import { createRandom } from '../soak/random.ts';
import { article } from '../testing/content.ts';
import type { BenchOptions } from './bench-case.ts';
import type { BenchPortal } from './bench-portal.ts';
import { watchMemory } from './watch-memory.ts';

const stockDir = join(root, 'scripts/bench/stock');
/** Where one rebuild takes many minutes, it need not be repeated. */
const articlesOfOneRebuild = 50_000;
const fewArticles = 1000;

/** What `npm run build` of the stock project costs at each publish, the publisher being stopped. */
export async function measureStock(
  portal: BenchPortal,
  { articles, seed }: BenchOptions,
): Promise<{ rebuildMs: number; pages: number; peakRssMb: number; rebuilds: number }> {
  const scratch = join(portal.cms.scratch, 'stock');
  const repeats = articles < fewArticles || articles >= articlesOfOneRebuild ? 1 : 3;
  const random = createRandom(seed);
  const times: number[] = [];
  let peakRssMb = 0;
  for (let turn = 1; turn <= repeats; turn += 1) {
    const mark = `dấu-stock-${String(turn)}.`;
    const chosen = random.pick(portal.articles);
    const form = await portal.cms.admin.openForm(article, chosen.documentId);
    const began = performance.now();
    await form.publish({ title: `Tin đổi tên, ${mark}` });
    peakRssMb = Math.max(peakRssMb, await build(portal, scratch));
    times.push(performance.now() - began);
    requirePage(scratch, chosen.slug, mark);
  }
  const pages = readdirSync(join(scratch, 'dist'), { recursive: true, encoding: 'utf8' });
  rmSync(scratch, { recursive: true });
  return {
    rebuildMs: Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0),
    pages: pages.filter((path) => path.endsWith('.html')).length,
    peakRssMb,
    rebuilds: repeats,
  };
}

/** @returns peak memory in MB */
async function build({ environment }: BenchPortal, scratch: string): Promise<number> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: stockDir,
    // Without more room than Node takes by itself, a hundred thousand articles do not fit.
    env: { ...environment, STOCK_DIR: scratch, NODE_OPTIONS: '--max-old-space-size=12288' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory = watchMemory(child.pid ?? 0);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  await once(child, 'close');
  const peak = memory.peakMb();
  memory.stop();
  if (child.exitCode !== 0) throw new Error(`The stock build failed:\n${output.join('').slice(-4000)}`);
  return peak;
}

function requirePage(scratch: string, slug: string, mark: string): void {
  const paths = readdirSync(join(scratch, 'dist', 'tin-tuc'), { recursive: true, encoding: 'utf8' });
  const path = paths.find((each) => each.endsWith(`/${slug}/index.html`));
  if (path === undefined || !readFileSync(join(scratch, 'dist', 'tin-tuc', path), 'utf8').includes(mark))
    throw new Error(`The stock build does not show what was published: ${slug}.`);
}
