import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeNewer, readMtime } from './mtime.ts';
import type { Outputs } from './outputs.ts';
import { splitPath } from './output-path.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { stageFile, type Stage, type StagedFile } from './stage-route.ts';

/** Collects what a publish changes; bodies go to disk at once, so that memory does not grow with the site. */
export interface Staging {
  /** for what is rendered in this process */
  readonly stage: Stage;
  /** @returns whether the file is new or its bytes differ from the newest release */
  take(staged: StagedFile, route: string): boolean;
  /** Stages and takes in one. */
  put(path: string, body: Uint8Array, route: string): boolean;
  remove(path: string): void;
  /** Replaces the assets of a route. */
  nameAssets(route: string, names: readonly string[]): void;
  /** path → directory below the staging in which it waits: as little as can be, for a whole site may be in it */
  readonly changed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
  /** deletes what waits; the trees have taken what they need */
  clear(): void;
}

/**
 * @param all stages files even where their bytes are those of the newest release, to mend a damaged one
 */
export function createStaging(dirs: ReleaseDirs, outputs: Outputs, all: boolean): Staging {
  const changed = new Map<string, string>();
  const removed = new Set<string>();
  const clear = (): void => {
    mkdirSync(dirs.staging, { recursive: true });
    for (const name of readdirSync(dirs.staging)) rmSync(join(dirs.staging, name), { recursive: true });
  };
  clear();
  const stage: Stage = {
    findSha: (path) => (all ? undefined : outputs.getFile(path)?.sha256),
    write: createStageWriter(dirs, 'main'),
  };
  const take: Staging['take'] = ({ path, sha256, size, staged }, route) => {
    const known = outputs.getFile(path);
    if (known?.route !== route || known.sha256 !== sha256) outputs.putFile(path, { sha256, size, route });
    removed.delete(path);
    const differs = known?.sha256 !== sha256;
    if (staged === undefined) {
      // It was removed and came back in one publish, with the bytes that it had.
      changed.delete(path);
      return differs;
    }
    if (differs) makeNewer(toStagedFile(dirs, staged, path), readPreviousMtime(dirs, outputs, path));
    changed.set(path, staged);
    return differs;
  };
  return {
    stage,
    changed,
    removed,
    clear,
    take,
    put: (path, body, route) => take(stageFile(stage, path, body), route),
    remove(path) {
      if (outputs.getFile(path) === undefined) return;
      outputs.removeFile(path);
      changed.delete(path);
      removed.add(path);
    },
    nameAssets: (route, names) => {
      outputs.putAssets(route, names);
    },
  };
}

/**
 * @param writer name of who writes, so that several can write side by side
 * @returns a function that puts bytes into the staging directory
 */
export function createStageWriter(dirs: Pick<ReleaseDirs, 'staging'>, writer: string): Stage['write'] {
  let count = 0;
  return (path, body) => {
    // Most directories of the site have one file: this one can become its tree as it is.
    const dir = `${writer}-${String(count++)}`;
    mkdirSync(join(dirs.staging, dir));
    writeFileSync(toStagedFile(dirs, dir, path), body);
    return dir;
  };
}

/** @returns where a file of the site waits to be moved into a tree: under its own name */
export const toStagedFile = ({ staging }: Pick<ReleaseDirs, 'staging'>, dir: string, path: string): string =>
  join(staging, dir, splitPath(path).name);

/** @returns modification time (ms) of a path in the newest release, or undefined */
function readPreviousMtime(dirs: ReleaseDirs, outputs: Outputs, path: string): number | undefined {
  const { dir, name } = splitPath(path);
  const tree = outputs.getTree(dir);
  return tree === undefined ? undefined : readMtime(join(dirs.trees, tree, name));
}
