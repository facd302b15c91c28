import { statSync } from 'node:fs';
import { join } from 'node:path';

import { joinPath } from './output-path.ts';
import type { Outputs } from './outputs.ts';
import type { ReleaseDirs } from './release-dirs.ts';

/**
 * Compares the newest release on disk with what is known of it: every file is there and has its size. Sizes, not bytes:
 * reading a whole site would keep a start waiting.
 *
 * @returns the first path that is missing or has another size, or undefined
 */
export function findDamage(dirs: ReleaseDirs, outputs: Outputs): string | undefined {
  for (const { dir, sha } of outputs.listTrees()) {
    const tree = join(dirs.trees, sha);
    for (const { name, size } of outputs.filesIn(dir)) {
      if (statSync(join(tree, name), { throwIfNoEntry: false })?.size !== size) return joinPath(dir, name);
    }
    for (const { name } of outputs.treesIn(dir)) {
      if (!statSync(join(tree, name), { throwIfNoEntry: false })?.isDirectory()) return joinPath(dir, name);
    }
  }
  return undefined;
}
