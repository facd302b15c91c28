import { readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { readHold } from './hold.ts';
import { sharedLinks } from './make-tree.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases, readRootSha, removeRelease } from './releases.ts';
import { forgetIndexes, listIndexAssets } from './search-roots.ts';
import { selectKept } from './select-kept.ts';
import type { UnnamedAssets } from './unnamed-assets.ts';

/** How much was removed. */
export interface Collected {
  releases: number;
  trees: number;
  assets: number;
}

/** An asset goes this long after the last kept release that names it; browsers may hold an old page. */
const assetGraceMs = 24 * 3_600_000;

/**
 * Removes releases that need not be kept, then trees and hashed files that no kept release leads to. Must not run
 * beside a publish. Killed at any point it has removed only what was to be removed.
 *
 * @param now ms
 * @param newestRoot tree from which the next publish links, kept besides
 * @param mayGoOn asked often; false ends the work, the rest waits for the next time
 */
export async function collect(
  dirs: ReleaseDirs,
  unnamed: UnnamedAssets,
  { now, newestRoot, mayGoOn }: { now: number; newestRoot: string | undefined; mayGoOn: () => boolean },
): Promise<Collected> {
  const done: Collected = { releases: 0, trees: 0, assets: 0 };
  const releases = readReleases(dirs);
  const live = readCurrentId(dirs);
  const held = readHold(dirs)?.release;
  const kept = selectKept(
    releases,
    now,
    [live, held].filter((id) => id !== undefined),
  );
  forgetIndexes(dirs, kept);
  for (const { id } of releases.filter((release) => !kept.has(release.id))) {
    removeRelease(dirs, id);
    done.releases += 1;
  }
  const roots = new Set([...kept].flatMap((id) => readRootSha(dirs, id) ?? []));
  if (newestRoot !== undefined) roots.add(newestRoot);
  const marked = await markTrees(dirs, roots, mayGoOn);
  if (marked === undefined) return done;
  for (const name of readdirSync(dirs.trees)) {
    if (marked.has(name)) continue;
    if (!mayGoOn()) return done;
    removeTree(dirs, name);
    done.trees += 1;
    if (done.trees % 20 === 0) await setImmediate();
  }
  const named = listNamedAssets(dirs, roots);
  for (const name of named ? listIndexAssets(dirs) : []) named?.add(name);
  done.assets = removeAssets(dirs, unnamed, named, now);
  return done;
}

/** @returns every tree that a root leads to, or undefined when there was no time to look */
async function markTrees(
  dirs: ReleaseDirs,
  roots: ReadonlySet<string>,
  mayGoOn: () => boolean,
): Promise<Set<string> | undefined> {
  const marked = new Set<string>();
  const open = [...roots];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (marked.has(tree)) continue;
    marked.add(tree);
    if (marked.size % 100 === 0) await setImmediate();
    if (!mayGoOn()) return undefined;
    open.push(...readChildren(join(dirs.trees, tree)));
  }
  return marked;
}

function readChildren(tree: string): string[] {
  let entries;
  try {
    entries = readdirSync(tree, { withFileTypes: true });
  } catch (error) {
    // A damaged release leads to less; what is missing cannot be removed.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => readlinkSync(join(tree, entry.name)))
    .filter((target) => !sharedLinks.some((link) => link.target === target))
    .map((target) => basename(target));
}

/** Renamed first: half a tree must never stand under the name of a whole one. */
function removeTree(dirs: ReleaseDirs, name: string): void {
  const trash = name.startsWith('.') ? name : `.trash-${name}`;
  if (trash !== name) {
    rmSync(join(dirs.trees, trash), { recursive: true, force: true });
    renameSync(join(dirs.trees, name), join(dirs.trees, trash));
  }
  rmSync(join(dirs.trees, trash), { recursive: true, force: true });
}

/** Most releases share the directory with these parts of their manifests, so each directory is read once. */
function listNamedAssets(dirs: ReleaseDirs, roots: ReadonlySet<string>): Set<string> | undefined {
  const names = new Set<string>();
  const read = new Set<string>();
  for (const root of roots) {
    try {
      const parts = realpathSync(join(dirs.trees, root, 'manifest/hashed'));
      if (read.has(parts)) continue;
      read.add(parts);
      for (const file of readdirSync(parts)) {
        const part: unknown = JSON.parse(readFileSync(join(parts, file), 'utf8'));
        for (const path of Object.keys(part ?? {})) names.add(path.slice('hashed/'.length));
      }
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing) return undefined;
    }
  }
  return names;
}

/** @param named undefined where a manifest was unreadable: nothing is removed then */
function removeAssets(
  dirs: ReleaseDirs,
  unnamed: UnnamedAssets,
  named: ReadonlySet<string> | undefined,
  now: number,
): number {
  if (named === undefined) return 0;
  const present = readdirSync(dirs.hashed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dirs.hashed.length + 1));
  const old = unnamed
    .note(
      present.filter((name) => !named.has(name)),
      now,
    )
    .filter(({ since }) => since <= now - assetGraceMs);
  for (const { name } of old) rmSync(join(dirs.hashed, name), { force: true });
  return old.length;
}
