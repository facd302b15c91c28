import { buildIndex, emptyRoot } from '@portal/site/search';
import {
  buildCorpus,
  createWeigher,
  openMemory,
  readQueries,
  readSeedCategories,
  searchIn,
  toSource,
} from '@portal/site/testing/search';

import type { BenchCase, Figures } from './bench-case.ts';
import { toFigures } from './summarize.ts';

const wordsInBody = 700;
const year = '2026';
/** What most readers see: ten results. */
const shown = 10;

/** The index alone, over the demo content and articles of its sentences; no CMS and no browser. */
export const searchCase: BenchCase = {
  name: 'search',
  about:
    'the index of the search: found or not, what a first search loads, how long builds and searches take',
  run: async ({ articles, say }) => {
    const entries = buildCorpus(articles, wordsInBody);
    const categories = readSeedCategories();
    const texts = new Map<string, string>();
    const files = openMemory(texts);
    const build = (before = emptyRoot): { ms: number; root: typeof emptyRoot } => {
      const began = performance.now();
      const root = buildIndex(toSource(entries, categories), year, files, before);
      return { ms: Math.round(performance.now() - began), root };
    };
    const first = build();
    const [newest] = entries;
    if (newest) newest.title += ' (sửa)';
    const again = build(first.root);
    const { root } = again;
    say(`${String(entries.length)} entries in ${String(first.ms)} ms, ${String(texts.size)} files`);
    const queries = readQueries();
    const weigh = createWeigher(root, texts);
    const search = searchIn(root, texts);
    const idOf = new Map(entries.map(({ id, path }) => [path, id]));
    const weights: number[] = [];
    const times: number[] = [];
    let missed = 0;
    for (const { text, expected, within } of queries) {
      weights.push((await weigh(text)) / 1000);
      const began = performance.now();
      const hits = await (await search({ text })).read(0, shown);
      times.push(performance.now() - began);
      if (hits.slice(0, within).every(({ path }) => idOf.get(path) !== expected)) missed += 1;
    }
    return {
      entries: entries.length,
      queries: queries.length,
      missed,
      build: { ms: first.ms, afterPublishMs: again.ms, files: texts.size },
      firstSearch: toKilobytes(weights),
      search: toFigures(times),
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  },
};

function toKilobytes(weights: readonly number[]): Figures {
  const { p50Ms: p50Kb, p95Ms: p95Kb, maxMs: maxKb } = toFigures(weights);
  return { p50Kb, p95Kb, maxKb };
}
