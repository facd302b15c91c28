import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Outputs } from './outputs.ts';
import { splitPath } from './output-path.ts';
import type { ReleaseDirs } from './release-dirs.ts';

/** Collects what a publish changes; bodies go to disk at once, so that memory does not grow with the site. */
export interface Staging {
  /** @returns whether the file is new or its bytes differ from the newest release */
  put(path: string, body: Uint8Array, route: string): boolean;
  remove(path: string): void;
  /** Replaces the assets of a route. */
  nameAssets(route: string, names: readonly string[]): void;
  /** path → where its bytes wait to be linked into a tree */
  readonly changed: ReadonlyMap<string, { file: string; sha256: string }>;
  readonly removed: ReadonlySet<string>;
  /** assets that came into use or went out of it */
  readonly differingAssets: ReadonlySet<string>;
  /** deletes what waits; the trees have their own links */
  clear(): void;
}

/**
 * @param all stages files even where their bytes are those of the newest release, to mend a damaged one
 */
export function createStaging(dirs: ReleaseDirs, outputs: Outputs, all: boolean): Staging {
  const changed = new Map<string, { file: string; sha256: string }>();
  const removed = new Set<string>();
  const differingAssets = new Set<string>();
  let count = 0;
  const clear = (): void => {
    rmSync(dirs.staging, { recursive: true, force: true });
    mkdirSync(dirs.staging, { recursive: true });
  };
  clear();
  return {
    changed,
    removed,
    differingAssets,
    clear,
    put(path, body, route) {
      const sha256 = createHash('sha256').update(body).digest('hex');
      const known = outputs.getFile(path);
      if (known?.route !== route || known.sha256 !== sha256) {
        outputs.putFile(path, { sha256, size: body.byteLength, route });
      }
      removed.delete(path);
      const differs = known?.sha256 !== sha256;
      if (!differs && !all) return false;
      const file = join(dirs.staging, String(count++));
      writeFileSync(file, body);
      if (differs) makeNewer(file, readPreviousMtime(dirs, outputs, path));
      changed.set(path, { file, sha256 });
      return differs;
    },
    remove(path) {
      if (outputs.getFile(path) === undefined) return;
      outputs.removeFile(path);
      changed.delete(path);
      removed.add(path);
    },
    nameAssets(route, names) {
      for (const name of outputs.putAssets(route, names)) {
        if (!differingAssets.delete(name)) differingAssets.add(name);
      }
    },
  };
}

/**
 * Sets a file's time a whole second later than its predecessor's: nginx makes validators of whole seconds and length,
 * and would answer 304 for another text of equal length.
 *
 * @param previous ms, or undefined where there is no predecessor
 */
export function makeNewer(file: string, previous: number | undefined): void {
  if (previous === undefined) return;
  const earliest = Math.floor(previous / 1000) + 1;
  if (Math.floor(statSync(file).mtimeMs / 1000) < earliest) utimesSync(file, earliest, earliest);
}

/** @returns modification time (ms) of a path in the newest release, or undefined */
export function readPreviousMtime(dirs: ReleaseDirs, outputs: Outputs, path: string): number | undefined {
  const { dir, name } = splitPath(path);
  const tree = outputs.getTree(dir);
  if (tree === undefined) return undefined;
  return statSync(join(dirs.trees, tree, name), { throwIfNoEntry: false })?.mtimeMs;
}
