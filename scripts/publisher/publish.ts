import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createAssets, rememberFound } from './assets.ts';
import { checkWhole, checkWritten, findDeadLinks } from './check.ts';
import { countPages } from './count-pages.ts';
import type { DiskPool } from './disk-pool.ts';
import { createDiskWork } from './disk-work.ts';
import { flushAll } from './durable.ts';
import type { Engine } from './engine.ts';
import type { Rebuild } from './loop.ts';
import { noteSetAside } from './note-set-aside.ts';
import { openClaims, toSourceKey } from './open-claims.ts';
import { openOutputs } from './open-outputs.ts';
import { openReadIndex } from './open-read-index.ts';
import { createPlanner } from './plan.ts';
import { countSteps, type Progress } from './progress.ts';
import { PublishError } from './publish-error.ts';
import { putLive } from './put-live.ts';
import { openReceipts } from './receipts.ts';
import { makeReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import type { RenderPool } from './render-pool.ts';
import { readCurrentId, readRootSha, type ReleaseReport } from './releases.ts';
import { renderRoutes, type PublishParts } from './render-routes.ts';
import { followNewest, hideGone, toGoneKeys } from './search-roots.ts';
import { createStaging } from './staging.ts';
import { takeClientFiles } from './take-client-files.ts';
import { firstRoutes, toRouteNotes } from './to-route-notes.ts';
import { writeManifest } from './write-manifest.ts';
import { writeTrees } from './write-trees.ts';

export interface PublishOptions {
  rebuild: Rebuild | null;
  /** asked between steps and right before the switch; throws PublishError `held` or `stopped` to end the publish */
  mayGoOn: () => void;
  /** told the feed position as soon as it is known */
  onPulled: (position: number) => void;
  /** told before pages are rendered on all cores */
  onAllCores?: () => void;
  /** told while pages are rendered */
  onProgress?: (progress: Progress) => void;
}

export interface Published {
  position: number;
  /** newest position of the feed that was seen; above `position` where editors went on meanwhile */
  newest: number;
  /** whether readers get something else than before */
  changed: boolean;
  report: ReleaseReport | null;
}

/** @throws SyncError or PublishError; the replica and the live site are then as they were */
export type Publish = (options: PublishOptions) => Promise<Published>;

/**
 * Makes the function that brings the live site to the newest feed position: one write transaction, one switch.
 *
 * @param now ms since the epoch
 * @param damaged whether the files of the newest release are known to be damaged
 * @param tellDamage told the path that a publish has found to be missing; everything is rendered again then
 */
export function createPublish(
  engine: Engine,
  dirs: ReleaseDirs,
  now: () => number,
  damaged: boolean,
  tellDamage: (path: string) => void = () => undefined,
): Publish {
  const { replica } = engine;
  const outputs = openOutputs(replica.database);
  const index = openReadIndex(replica.database);
  const claims = openClaims(replica.database);
  const receipts = openReceipts(replica.database);
  const assets = createAssets(dirs.hashed, (name) => engine.findAsset(name));
  let distrusted = damaged;

  return async (options) => {
    try {
      makeReleaseDirs(dirs);
      if (isRootLost()) {
        tellDamage('/');
        distrusted = true;
      }
      return await publishOnce(options, distrusted || options.rebuild !== null);
    } catch (error) {
      if (!(error instanceof PublishError) || error.code !== 'release-damaged' || distrusted) throw error;
      tellDamage(String(error.facts['path'] ?? ''));
      distrusted = true;
      return await publishOnce(options, true);
    }
  };

  /** Readers have nothing then, and a poll that finds no change would leave it so. */
  function isRootLost(): boolean {
    const root = outputs.getTree('');
    return root !== undefined && !existsSync(join(dirs.trees, root));
  }

  async function publishOnce(
    { rebuild, mayGoOn, onPulled, onAllCores, onProgress }: PublishOptions,
    mend: boolean,
  ): Promise<Published> {
    const began = now();
    const staging = createStaging(dirs, outputs, mend);
    replica.begin();
    index.reset();
    outputs.reset();
    const planner = createPlanner({
      ...engine,
      reader: replica.reader,
      index,
      claims,
      findLive: outputs.findRoute,
    });
    let pool: RenderPool | undefined;
    let disk: DiskPool | undefined;
    try {
      const allowShrink = rebuild?.allowShrink ?? false;
      const { asOf: asOfBefore } = replica;
      const pulled = await engine.pull({ full: rebuild !== null, allowShrink });
      onPulled(pulled.newest);
      receipts.expect(pulled.changes);
      replica.advance(engine.contentTime());
      mayGoOn();
      const isPlanned = index.has({ kind: 'source', name: toSourceKey(engine.rootSource) });
      const all =
        mend || asOfBefore === null || !isPlanned || outputs.getNote('bundle') !== engine.fingerprint;
      const { asOf } = replica;
      const time = asOfBefore === null || asOf === null ? undefined : { from: asOfBefore, to: asOf };
      const again = [...outputs.listSetAside().map(({ path }) => path), ...outputs.takeAgain()];
      const afresh = all && (mend || !isPlanned);
      // Threads load the pages while this one plans.
      if (all) pool = openPoolFor(Number(outputs.getNote('pages') ?? 0), afresh);
      const plan = all
        ? planner.planAll(outputs.findRoutesBeside, 'pages', afresh)
        : planner.plan({ changes: pulled.changes, time, again });
      const pages = countPages(outputs, plan, all);
      const routes = toRouteNotes(plan, (path) => outputs.findRoute(path) !== undefined);
      const parts: PublishParts = { engine, dirs, outputs, staging, assets: rememberFound(assets) };
      const step = countSteps(mayGoOn, { full: all, all: plan.render.length }, onProgress);
      pool ??= openPoolFor(plan.render.length, afresh);
      const options = { pages: pages.after, mend, pool, mayGoOn: step };
      const rendered = await renderRoutes(parts, planner, plan.render, options);
      if (pool) {
        disk = engine.pool?.openDisk({ treesDir: dirs.trees, mend });
        await pool.close();
      }
      index.complete();
      for (const { path } of plan.remove) removeRoute(path);
      noteSetAside(outputs, plan, rendered.setAside);
      if (all) takeClientFiles(parts);
      checkWhole(outputs, pages, allowShrink);
      const id = writeManifest(parts, { position: pulled.to, asOf }, all);
      const work = disk ?? createDiskWork(dirs.trees, mend);
      const trees = await writeTrees(dirs, outputs, staging, work);
      const flushed = flushAll(trees.paths);
      try {
        await checkWritten(join(dirs.trees, trees.root), outputs, staging, work);
      } finally {
        await flushed;
      }
      mayGoOn();

      // From here to the commit nothing waits, so a hold comes before the switch or after the commit.
      const report: ReleaseReport = {
        rendered: plan.render.length,
        changedPages: rendered.changed,
        routes: firstRoutes(routes),
        changedFiles: staging.changed.size,
        removedFiles: staging.removed.size,
        madeTrees: trees.made,
        full: pulled.full,
        setAside: rendered.setAside,
        deadLinks: findDeadLinks(outputs, rendered.links),
        milliseconds: Math.round(now() - began),
      };
      const isLive = readCurrentId(dirs) === id && readRootSha(dirs, id) === trees.root;
      const at = now();
      if (!isLive) followNewest(dirs);
      hideGone(dirs, toGoneKeys(pulled.changes));
      const since = putLive(dirs, { id, root: trees.root, position: pulled.to, report, routes, now: at });
      receipts.write(replica.reader, new Date(at).toISOString());
      outputs.putNote('release', id);
      outputs.putNote('since', since);
      outputs.putNote('bundle', engine.fingerprint);
      outputs.putNote('pages', String(pages.after));
      replica.commit();
      distrusted = false;
      return { position: pulled.to, newest: pulled.newest, changed: !isLive, report: isLive ? null : report };
    } catch (error) {
      replica.rollback();
      throw error;
    } finally {
      await Promise.all([pool?.close(), disk?.close()]);
      staging.clear();
    }

    /** Commits the content alone, for renderers beside this thread. Whatever happens now, the next publish renders all. */
    function openPoolFor(routes: number, afresh: boolean): RenderPool | undefined {
      if (!engine.pool || routes < engine.pool.from) return undefined;
      onAllCores?.();
      outputs.putNote('bundle', '');
      replica.commit();
      replica.begin();
      return engine.pool.open({ stagingDir: dirs.staging, mend, afresh });
    }

    function removeRoute(path: string): void {
      for (const file of outputs.pathsOf(path)) staging.remove(file);
      staging.nameAssets(path, []);
      outputs.removeRoute(path);
      planner.forget(path);
    }
  }
}
