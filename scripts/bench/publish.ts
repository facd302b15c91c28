import { join } from 'node:path';

import { createRandom } from '../soak/random.ts';
import type { BenchOptions, Figures } from './bench-case.ts';
import type { BenchPortal } from './bench-portal.ts';
import { readDisk } from './disk-state.ts';
import { measureStock } from './measure-stock.ts';
import { portalCase } from './portal-case.ts';
import { type PublishAction, pickAction, publishActions, renameCategory } from './publish-actions.ts';
import { countPages, findChangedFiles, readSite } from './read-site.ts';
import type { RunningPublisher } from './run-publisher.ts';
import { toFigures } from './summarize.ts';

const fullRun = 100;
/** Longer than a new name of a category may take, which stands on every page; short enough to notice that it never comes. */
const patienceMs = 900_000;
const bytesPerMb = 1024 * 1024;

/** What one publish cost. */
interface Publish {
  kind: string;
  /** from sending the request to the new bytes served */
  ms: number;
  /** of these, until the CMS had answered */
  answeredMs: number;
  /** of these, from the doorbell's answer to the switch, as the publisher says */
  pressMs: number;
  rendered: number;
  changed: number;
}

/**
 * Publishes through the admin panel's API, one after the other, and watches the built-in web server over one kept
 * connection. The same edits then by a stock Astro project, with the publisher stopped.
 */
export const publishCase = portalCase({
  name: 'publish',
  about: 'from sending a publish to the new bytes served; beside it a stock Astro project',
  measure: async (portal, options) => {
    const { say, repeats = fullRun } = options;
    const publisher = await portal.startPublisher();
    const first = measureFirst(portal, publisher);
    say(`first release: ${JSON.stringify(first)}`);
    // Made once, after a first release; at 100,000 articles it has a core for a minute.
    await publisher.settleIndex();
    const publishes = await publishMany(portal, publisher, { ...options, repeats });
    const rename = await measureOne(portal, publisher, 'rename', await renameCategory(portal));
    const figures = {
      first,
      publish: toFigures(publishes.map(({ ms }) => ms)),
      answered: toFigures(publishes.map(({ answeredMs }) => answeredMs)),
      press: toFigures(publishes.map(({ pressMs }) => pressMs)),
      byKind: Object.fromEntries(
        [...Map.groupBy(publishes, ({ kind }) => kind)].map(([kind, some]) => [
          kind,
          { n: some.length, ...toFigures(some.map(({ ms }) => ms)), routes: toRouteFigures(some) },
        ]),
      ),
      routes: toRouteFigures(publishes),
      renameCategory: { ms: Math.round(rename.ms), rendered: rename.rendered, changed: rename.changed },
      peakRssMb: publisher.peakRssMb(),
    };
    say(JSON.stringify(figures.publish));
    await publisher.stop();
    if (options.stock === false) return figures;
    const stock = await measureStock(portal, options);
    return { ...figures, stock, timesFasterThanStock: round(stock.rebuildMs / figures.publish.p50Ms) };
  },
});

function measureFirst({ settings }: BenchPortal, publisher: RunningPublisher) {
  const siteDir = join(settings.dataDir, 'site');
  const { files, bytes } = readDisk(siteDir);
  return {
    ms: publisher.startMs,
    pages: countPages(readSite(siteDir)),
    files: files.size,
    mb: Math.round(bytes / bytesPerMb),
    peakRssMb: publisher.peakRssMb(),
  };
}

async function publishMany(
  portal: BenchPortal,
  publisher: RunningPublisher,
  { repeats, seed, say }: BenchOptions & { repeats: number },
): Promise<Publish[]> {
  const random = createRandom(seed);
  const publishes: Publish[] = [];
  for (let turn = 1; turn <= repeats; turn += 1) {
    // Each kind once, so that a short run leaves none out.
    const { kind, prepare } = publishActions[turn - 1] ?? pickAction(random);
    publishes.push(await measureOne(portal, publisher, kind, await prepare(portal, random, turn)));
    if (turn % 10 === 0) say(`${String(turn)} publishes, the last in ${String(publishes.at(-1)?.ms)} ms`);
  }
  return publishes;
}

async function measureOne(
  { site, settings }: BenchPortal,
  publisher: RunningPublisher,
  kind: string,
  { mark, path, also, send }: PublishAction,
): Promise<Publish> {
  const siteDir = join(settings.dataDir, 'site');
  const before = readSite(siteDir);
  const shows = (body: string): boolean => body.includes(mark);
  const began = performance.now();
  let answeredMs = 0;
  await Promise.all([
    send().then(() => (answeredMs = performance.now() - began)),
    site.until(path, shows, patienceMs),
  ]);
  const ms = performance.now() - began;
  for (const other of also) {
    if (!shows((await site.get(other)).body))
      throw new Error(`${path} shows ${mark}, ${other} does not yet.`);
  }
  await publisher.settle();
  const { report } = publisher.readRelease();
  const changed = findChangedFiles(before, readSite(siteDir)).length;
  return {
    kind,
    ms: round(ms),
    answeredMs,
    pressMs: report.milliseconds,
    rendered: report.rendered,
    changed,
  };
}

function toRouteFigures(publishes: readonly Publish[]): Figures {
  const sum = (key: 'rendered' | 'changed'): number =>
    publishes.reduce((total, each) => total + each[key], 0);
  const renderedOf = publishes.map(({ rendered }) => rendered).sort((a, b) => a - b);
  return {
    renderedP50: renderedOf[Math.floor(renderedOf.length / 2)] ?? 0,
    renderedMax: renderedOf.at(-1) ?? 0,
    rendered: sum('rendered'),
    changed: sum('changed'),
    changedPercent: round((sum('changed') * 100) / sum('rendered')),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
