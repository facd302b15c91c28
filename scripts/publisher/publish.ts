import { join } from 'node:path';

import { createAssets } from './assets.ts';
import { checkWhole, checkWritten, findDeadLinks } from './check.ts';
import type { Engine } from './engine.ts';
import type { Rebuild } from './loop.ts';
import { openOutputs } from './open-outputs.ts';
import { planRoutes } from './plan.ts';
import { countSteps, type Progress } from './progress.ts';
import { PublishError } from './publish-error.ts';
import { putLive } from './put-live.ts';
import { openReceipts } from './receipts.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readRootSha, type ReleaseReport } from './releases.ts';
import { renderRoutes, type PublishParts, type RenderReport } from './render-routes.ts';
import { createStaging } from './staging.ts';
import { takeClientFiles } from './take-client-files.ts';
import { writeManifest } from './write-manifest.ts';
import { writeTrees } from './write-trees.ts';

export interface PublishOptions {
  rebuild: Rebuild | null;
  /** asked between steps and right before the switch; throws PublishError `held` or `stopped` to end the publish */
  mayGoOn: () => void;
  /** told the feed position as soon as it is known */
  onPulled: (position: number) => void;
  /** told while pages are rendered */
  onProgress?: (progress: Progress) => void;
}

export interface Published {
  position: number;
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
 */
export function createPublish(
  engine: Engine,
  dirs: ReleaseDirs,
  now: () => number,
  damaged: boolean,
): Publish {
  const { replica } = engine;
  const outputs = openOutputs(replica.database);
  const receipts = openReceipts(replica.database);
  const assets = createAssets(dirs.hashed, (name) => engine.findAsset(name));
  let distrusted = damaged;

  return async (options) => {
    try {
      return await publishOnce(options, distrusted || options.rebuild !== null);
    } catch (error) {
      if (!(error instanceof PublishError) || error.code !== 'release-damaged' || distrusted) throw error;
      distrusted = true;
      return await publishOnce(options, true);
    }
  };

  async function publishOnce(
    { rebuild, mayGoOn, onPulled, onProgress }: PublishOptions,
    mend: boolean,
  ): Promise<Published> {
    const began = now();
    replica.begin();
    const staging = createStaging(dirs, outputs, mend);
    try {
      const allowShrink = rebuild?.allowShrink ?? false;
      const pulled = await engine.pull({ full: rebuild !== null, allowShrink });
      onPulled(pulled.to);
      const moved = replica.advance(engine.contentTime());
      mayGoOn();
      const all = mend || outputs.getNote('bundle') !== engine.fingerprint;
      const pagesBefore = outputs.countPages();
      const stale = moved || pulled.changes.length > 0;
      const plan = planRoutes(engine, replica.reader, outputs.listRoutePaths, all || stale);
      const parts: PublishParts = { engine, dirs, outputs, staging, assets };
      const step = countSteps(mayGoOn, { full: all, all: plan.render.length }, onProgress);
      const rendered = await renderRoutes(parts, plan.render, mend, step);
      removeRoutes(plan.remove);
      noteSetAside(plan, rendered);
      if (all) takeClientFiles(parts);
      checkWhole(outputs, pagesBefore, allowShrink);
      const id = writeManifest(parts, { position: pulled.to, asOf: replica.asOf }, all);
      const trees = await writeTrees(dirs, outputs, staging, mend);
      checkWritten(join(dirs.trees, trees.root), staging);
      mayGoOn();

      // From here to the commit nothing waits, so a hold comes before the switch or after the commit.
      const report: ReleaseReport = {
        rendered: plan.render.length,
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
      const since = putLive(dirs, { id, root: trees.root, position: pulled.to, report, now: at });
      receipts.write(pulled.changes, replica.reader, new Date(at).toISOString());
      outputs.putNote('release', id);
      outputs.putNote('since', since);
      outputs.putNote('bundle', engine.fingerprint);
      replica.commit();
      distrusted = false;
      return { position: pulled.to, changed: !isLive, report: isLive ? null : report };
    } catch (error) {
      replica.rollback();
      throw error;
    } finally {
      staging.clear();
    }

    function removeRoutes(paths: readonly string[]): void {
      for (const path of paths) {
        for (const file of outputs.pathsOf(path)) staging.remove(file);
        outputs.removeRoute(path);
      }
    }

    function noteSetAside(
      plan: { render: readonly { path: string }[]; remove: readonly string[] },
      { setAside }: RenderReport,
    ): void {
      if (plan.render.length === 0) return;
      const seen = new Set([...plan.render.map(({ path }) => path), ...plan.remove]);
      const others = outputs.listSetAside().filter(({ path }) => !seen.has(path));
      outputs.putSetAside([...others, ...setAside]);
    }
  }
}
