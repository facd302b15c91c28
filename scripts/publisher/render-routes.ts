import { setImmediate } from 'node:timers/promises';

import type { Rendered } from '@portal/site/render';
import type { Reader } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';

import type { Assets } from './assets.ts';
import { findRouteFault } from './check-route.ts';
import type { Engine } from './engine.ts';
import { findInternalLinks } from './find-links.ts';
import { keepLastGood } from './keep-last-good.ts';
import type { Outputs } from './outputs.ts';
import type { PlannedRoute, Planner } from './plan.ts';
import { PublishError } from './publish-error.ts';
import type { ReleaseDirs } from './release-dirs.ts';
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
  /** target → a changed page that links to it */
  links: Map<string, string>;
}

/** Requests are answered between renders at least this often. */
const sliceMs = 20;

/**
 * Renders routes one after another into the staging and takes down what they read. A route that throws, or becomes
 * something that cannot be served, is set aside: its last good files stay.
 *
 * @param pages how many pages the site has
 * @param mend the files of the newest release are not trusted
 * @param mayGoOn asked between routes; throws to end the publish
 * @throws PublishError `too-many-routes-failed` where the fault seems to be in the whole, not in a page
 */
export async function renderRoutes(
  parts: PublishParts,
  planner: Planner,
  routes: readonly PlannedRoute[],
  pages: number,
  mend: boolean,
  mayGoOn: () => void,
): Promise<RenderReport> {
  const report: RenderReport = { setAside: [], changed: 0, links: new Map() };
  const owners = new Map<string, string>();
  let sliceEnd = performance.now() + sliceMs;
  for (const { route } of routes) {
    mayGoOn();
    const { reader, reads } = planner.recorder.record();
    const result = await renderRoute(parts, route, reader, owners);
    planner.keep(route.path, reads());
    if ('reason' in result) {
      report.setAside.push({ path: route.path, reason: result.reason });
      requireFew(report.setAside, Math.max(pages, routes.length));
      keepLastGood(parts, route, mend);
    } else {
      takeOver(parts, result, report);
    }
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
  return report;
}

async function renderRoute(
  { engine, assets }: PublishParts,
  route: Route,
  reader: Reader,
  owners: Map<string, string>,
): Promise<Rendered | { reason: string }> {
  try {
    const rendered = await engine.render(route, reader);
    const reason = findClash(rendered, owners) ?? findRouteFault(rendered, assets);
    return reason === undefined ? rendered : { reason };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function findClash({ files, route }: Rendered, owners: Map<string, string>): string | undefined {
  const taken = files.find(({ path }) => owners.has(path));
  if (taken) return `${taken.path} belongs to ${owners.get(taken.path) ?? ''} already`;
  for (const { path } of files) owners.set(path, route.path);
  return undefined;
}

function takeOver(
  { outputs, staging }: PublishParts,
  { route, files, assets }: Rendered,
  report: RenderReport,
): void {
  const before = new Set(outputs.pathsOf(route.path));
  let changes = 0;
  for (const { path, body } of files) {
    before.delete(path);
    const differs = staging.put(path, body, route.path);
    if (differs) changes += 1;
    if (!differs || !path.endsWith('.html')) continue;
    for (const link of findInternalLinks(new TextDecoder().decode(body))) {
      if (!report.links.has(link)) report.links.set(link, route.path);
    }
  }
  for (const path of before) staging.remove(path);
  if (changes > 0 || before.size > 0) report.changed += 1;
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
