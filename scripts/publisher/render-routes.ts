import { setImmediate } from 'node:timers/promises';

import type { Route } from '@portal/site/routes';

import type { Assets } from './assets.ts';
import { findRouteFault } from './check-route.ts';
import type { Engine } from './engine.ts';
import { keepLastGood } from './keep-last-good.ts';
import type { Outputs } from './outputs.ts';
import type { PlannedRoute, Planner } from './plan.ts';
import { PublishError } from './publish-error.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import type { RenderPool } from './render-pool.ts';
import { stageRoute, type StagedRoute } from './stage-route.ts';
import type { Staging } from './staging.ts';

/** What one publish works with. */
export interface PublishParts {
  engine: Engine;
  dirs: ReleaseDirs;
  outputs: Outputs;
  staging: Staging;
  assets: Assets;
}

export interface RouteFault {
  path: string;
  reason: string;
}

export interface RenderReport {
  /** routes whose last good files stay */
  setAside: RouteFault[];
  /** pages whose bytes differ from the newest release, new ones included */
  changed: number;
  /** target that this publish does not render → a changed page that links to it */
  links: Map<string, string>;
}

/** How a publish renders. */
export interface RenderOptions {
  /** how many pages the site has */
  pages: number;
  /** the files of the newest release are not trusted */
  mend: boolean;
  /** renders beside this thread; the replica must be committed then */
  pool: RenderPool | undefined;
  /** asked between routes; throws to end the publish */
  mayGoOn: () => void;
}

/** Requests are answered between renders at least this often. */
const sliceMs = 20;

/**
 * Renders routes into the staging and takes down what they read. A route that throws, or becomes something that cannot
 * be served, is set aside: its last good files stay.
 *
 * @throws PublishError `too-many-routes-failed` where the fault seems to be in the whole, not in a page
 */
export async function renderRoutes(
  parts: PublishParts,
  planner: Planner,
  planned: readonly PlannedRoute[],
  { pages, mend, pool, mayGoOn }: RenderOptions,
): Promise<RenderReport> {
  const report: RenderReport = { setAside: [], changed: 0, links: new Map() };
  const owners = new Map<string, string>();
  const routes = new Map(planned.map(({ route }) => [route.path, route]));
  const all =
    pool?.render([...routes.values()], planner.learnView) ?? stageHere(parts, planner, routes.values());
  for await (const staged of all) {
    mayGoOn();
    const route = routes.get(staged.path);
    if (!route) throw new Error(`${staged.path} was not asked for`);
    if (staged.reads) planner.keep(route.path, staged.reads);
    const fault = staged.fault ?? findClash(staged, owners) ?? findRouteFault(staged, parts.assets);
    if (fault === undefined) {
      takeOver(parts, route, staged, routes, report);
    } else {
      report.setAside.push({ path: route.path, reason: fault });
      requireFew(report.setAside, Math.max(pages, routes.size));
      keepLastGood(parts, route, mend);
    }
  }
  report.setAside.sort((a, b) => (a.path < b.path ? -1 : 1));
  return report;
}

/** Renders on this thread, inside the open transaction. */
async function* stageHere(
  { engine, staging }: PublishParts,
  { recorder }: Planner,
  routes: Iterable<Route>,
): AsyncGenerator<StagedRoute> {
  const parts = { render: engine.render.bind(engine), recorder, stage: staging.stage };
  let sliceEnd = performance.now() + sliceMs;
  for (const route of routes) {
    yield await stageRoute(parts, route);
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

function findClash({ files, path: route }: StagedRoute, owners: Map<string, string>): string | undefined {
  const taken = files.find(({ path }) => owners.has(path));
  if (taken) return `${taken.path} belongs to ${owners.get(taken.path) ?? ''} already`;
  for (const { path } of files) owners.set(path, route);
  return undefined;
}

function takeOver(
  { outputs, staging }: PublishParts,
  route: Route,
  { files, assets, links }: StagedRoute,
  planned: ReadonlyMap<string, Route>,
  report: RenderReport,
): void {
  const before = new Set(outputs.pathsOf(route.path));
  let changes = 0;
  for (const file of files) {
    before.delete(file.path);
    if (staging.take(file, route.path)) changes += 1;
  }
  for (const path of before) staging.remove(path);
  if (changes > 0 || before.size > 0) report.changed += 1;
  for (const link of links) {
    if (!planned.has(link) && !report.links.has(link)) report.links.set(link, route.path);
  }
  outputs.putRoute(route);
  staging.nameAssets(route.path, assets);
}

/** One bad entry spoils a few pages; more than 20 and 1 %, or most of a small site, is doubt about the whole. */
function requireFew(setAside: readonly RouteFault[], all: number): void {
  const tooMany = setAside.length > Math.max(20, all / 100) || (all >= 8 && setAside.length > all / 2);
  const [first] = setAside;
  if (tooMany) {
    throw new PublishError('too-many-routes-failed', {
      failed: setAside.length,
      all,
      path: first?.path ?? '',
      reason: first?.reason ?? '',
    });
  }
}
