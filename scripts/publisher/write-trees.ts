import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { joinPath, splitPath } from './output-path.ts';
import type { Outputs } from './outputs.ts';
import { PublishError } from './publish-error.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import type { Staging } from './staging.ts';
import { toTreeSha, type TreeEntry } from './tree-hash.ts';
import { ensureTree } from './write-tree.ts';

export interface WrittenTrees {
  /** name of the root tree */
  root: string;
  /** trees that did not exist before */
  made: number;
  /** absolute paths of the files and directories that are new on the disk */
  paths: string[];
}

/**
 * Writes the trees on the way to what changed, deepest first; all others are linked as they are.
 *
 * @param mend compares trees that exist with what they should hold, and replaces wrong ones
 * @throws PublishError `path-clash` where a file and a directory want one name, `release-damaged` where a file that did
 *   not change is missing on disk
 */
export async function writeTrees(
  dirs: ReleaseDirs,
  outputs: Outputs,
  staging: Staging,
  mend: boolean,
): Promise<WrittenTrees> {
  const paths: string[] = [];
  let made = 0;
  const dirty = toDirtyDirs([...staging.changed.keys(), ...staging.removed]);
  const root = outputs.getTree('');
  if (root !== undefined && dirty.length === 0) return { root, made, paths };
  for (const dir of dirty.length === 0 ? [''] : dirty) {
    const files = outputs.filesIn(dir);
    const children = outputs.treesIn(dir);
    if (dir !== '' && files.length === 0 && children.length === 0) {
      outputs.removeTree(dir);
      continue;
    }
    const entries: TreeEntry[] = [
      ...files.map(({ name, sha256 }) => ({ kind: 'file' as const, name, sha: sha256 })),
      ...children.map(({ name, sha }) => ({ kind: 'tree' as const, name, sha })),
    ];
    requireDistinctNames(dir, entries);
    const sha = toTreeSha(entries);
    if (ensureTree({ dirs, outputs, staging, mend }, dir, sha, entries)) {
      made += 1;
      const tree = join(dirs.trees, sha);
      paths.push(tree);
      for (const { name } of files)
        if (staging.changed.has(joinPath(dir, name))) paths.push(join(tree, name));
    }
    outputs.putTree(dir, sha);
    if (made % 50 === 49) await setImmediate();
  }
  const written = outputs.getTree('');
  if (written === undefined) throw new PublishError('release-damaged', { path: '/' });
  if (made > 0) paths.push(dirs.trees);
  return { root: written, made, paths };
}

/** @returns every directory on the way from the root to one of the paths, deepest first */
export function toDirtyDirs(paths: readonly string[]): string[] {
  const dirs = new Set<string>();
  for (const path of paths) {
    for (let { dir } = splitPath(path); !dirs.has(dir); { dir } = splitPath(dir)) {
      dirs.add(dir);
      if (dir === '') break;
    }
  }
  const depth = (dir: string): number => (dir === '' ? 0 : dir.split('/').length);
  return [...dirs].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
}

function requireDistinctNames(dir: string, entries: readonly TreeEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw new PublishError('path-clash', { path: joinPath(dir, name) });
    names.add(name);
  }
}
