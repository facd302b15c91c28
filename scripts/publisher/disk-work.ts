import { join } from 'node:path';

import { hashFile } from './hash-file.ts';
import { makeTree, type Tree } from './make-tree.ts';
import { findSystemCode } from './system-code.ts';

/** A file that must be there, and SHA-256 of its bytes. */
export interface WrittenFile {
  path: string;
  sha256: string;
}

/** What a publish has to do on the disk once its pages are rendered: on this thread, or on several. */
export interface DiskWork {
  /**
   * @returns for each tree whether it was made; the others existed
   * @throws see `makeTree`
   */
  makeTrees(trees: readonly Tree[]): Promise<boolean[]>;
  /** @returns path of a file below `root` that is not what it should be, or undefined */
  findWrong(root: string, files: Iterable<WrittenFile>): Promise<string | undefined>;
}

/**
 * @param treesDir where all trees are
 * @param mend see `makeTree`
 * @returns what does all of it on this thread
 */
export function createDiskWork(treesDir: string, mend: boolean): DiskWork {
  return {
    makeTrees: (trees) =>
      new Promise((resolve) => {
        resolve(trees.map((tree) => makeTree(treesDir, tree, mend)));
      }),
    findWrong: (root, files) =>
      new Promise((resolve) => {
        resolve(findWrong(root, files));
      }),
  };
}

function findWrong(root: string, files: Iterable<WrittenFile>): string | undefined {
  for (const { path, sha256 } of files) if (hashIfThere(join(root, path)) !== sha256) return path;
  return undefined;
}

/** @throws what the system says besides that there is no such file */
function hashIfThere(file: string): string | undefined {
  try {
    return hashFile(file);
  } catch (error) {
    const code = findSystemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
