import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import type { DiskWork } from './disk-work.ts';
import type { Tree } from './make-tree.ts';
import { joinPath, splitPath } from './output-path.ts';
import type { Outputs } from './outputs.ts';
import { PublishError } from './publish-error.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { cut, runSome } from './run-some.ts';
import { toStagedFile, type Staging } from './staging.ts';
import { toTreeSha, type TreeEntry } from './tree-hash.ts';

export interface WrittenTrees {
  /** name of the root tree */
  root: string;
  /** trees that did not exist before */
  made: number;
  /** absolute paths of the files and directories that are new on the disk; a whole site's would fill the memory as a list */
  paths: Iterable<string>;
}

/** So many are made at a time. */
const batchSize = 50;

/**
 * Writes the trees on the way to what changed; all others are linked as they are.
 *
 * @throws PublishError `path-clash` where a file and a directory want one name, `release-damaged` where a file that did
 *   not change is missing on disk
 */
export async function writeTrees(
  dirs: ReleaseDirs,
  outputs: Outputs,
  staging: Pick<Staging, 'changed' | 'removed'>,
  work: Pick<DiskWork, 'makeTrees'>,
): Promise<WrittenTrees> {
  let made = 0;
  const make = async (trees: readonly Tree[]): Promise<void> => {
    made += (await work.makeTrees(trees)).filter(Boolean).length;
  };
  const dirty = toDirtyDirs([...staging.changed.keys(), ...staging.removed]);
  const before = outputs.getTree('');
  if (before !== undefined && dirty.length === 0) return { root: before, made, paths: [] };

  // Directories with the same content are one tree, which only one may make at a time.
  const seen = new Set<string>();
  const isDirty = new Set(dirty);
  const again: Tree[] = [];
  const written: string[] = [];
  function* planTrees(): Generator<Tree> {
    for (const dir of dirty.length === 0 ? [''] : dirty) {
      const tree = planTree(dirs, outputs, staging, { dir, isDirty });
      if (tree === undefined) continue;
      written.push(dir);
      if (seen.has(tree.sha)) again.push(tree);
      else yield tree;
      seen.add(tree.sha);
    }
  }
  await runSome(cut(planTrees(), batchSize), async (trees) => {
    await make(trees);
    await setImmediate();
  });
  for (const tree of again) await make([tree]);

  const sha = outputs.getTree('');
  if (sha === undefined) throw new PublishError('release-damaged', { path: '/' });
  const root = join(dirs.trees, sha);
  const paths = {
    *[Symbol.iterator]() {
      for (const path of staging.changed.keys()) yield join(root, path);
      for (const dir of written) yield join(root, dir);
      yield dirs.trees;
    },
  };
  return { root: sha, made, paths: made > 0 ? paths : [] };
}

/**
 * @param isDirty the directories that are written
 * @returns the tree of a directory, noted as its newest, or undefined where nothing is left in it
 */
function planTree(
  dirs: ReleaseDirs,
  outputs: Outputs,
  { changed }: Pick<Staging, 'changed'>,
  { dir, isDirty }: { dir: string; isDirty: ReadonlySet<string> },
): Tree | undefined {
  const files = outputs.filesIn(dir);
  const children = outputs.treesIn(dir);
  if (dir !== '' && files.length === 0 && children.length === 0) {
    outputs.removeTree(dir);
    return undefined;
  }
  const entries: Tree['entries'] = [
    ...files.map(({ name, sha256 }) => {
      const staged = changed.get(joinPath(dir, name));
      const file = { kind: 'file' as const, name, sha: sha256 };
      return staged === undefined ? file : { ...file, staged: toStagedFile(dirs, staged, name) };
    }),
    ...children.map(({ name, sha }) => {
      return { kind: 'tree' as const, name, sha, isKept: !isDirty.has(joinPath(dir, name)) };
    }),
  ];
  requireDistinctNames(dir, entries);
  const sha = toTreeSha(entries);
  const previous = outputs.getTree(dir);
  outputs.putTree(dir, sha);
  return { dir, sha, entries, previous };
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
