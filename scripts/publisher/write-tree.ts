import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

import { hashFile } from './hash-file.ts';
import { joinPath } from './output-path.ts';
import type { Outputs } from './outputs.ts';
import { PublishError } from './publish-error.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { makeNewer, readPreviousMtime, type Staging } from './staging.ts';
import type { TreeEntry } from './tree-hash.ts';

/** In the root tree, beside what the site itself has there. */
export const hashedLink = { name: 'hashed', target: '../../hashed' } as const;

interface TreeParts {
  dirs: ReleaseDirs;
  outputs: Outputs;
  staging: Staging;
  mend: boolean;
}

/**
 * Makes the directory of a tree unless it exists: in a directory beside, renamed when it is whole, so that a tree that
 * can be seen is a whole tree.
 *
 * @param dir of the site; the newest release's tree of it has the files that did not change
 * @returns whether the tree was made
 * @throws PublishError `release-damaged` where such a file is missing
 */
export function ensureTree(
  parts: TreeParts,
  dir: string,
  sha: string,
  entries: readonly TreeEntry[],
): boolean {
  const { dirs, outputs, staging } = parts;
  const final = join(dirs.trees, sha);
  const isThere = existsSync(final);
  if (isThere && !(parts.mend && !isWhole(final, dir, entries))) {
    for (const { name } of entries) {
      const path = joinPath(dir, name);
      if (staging.changed.has(path)) makeNewer(join(final, name), previousOfOther(dirs, outputs, path, sha));
    }
    return false;
  }
  const beside = join(dirs.trees, `.next-${sha}`);
  makeEmpty(beside);
  const previous = outputs.getTree(dir);
  for (const { kind, name, sha: content } of entries) {
    if (kind === 'tree') symlinkSync(`../${content}`, join(beside, name));
    else
      linkFile(parts, joinPath(dir, name), previous && join(dirs.trees, previous, name), join(beside, name));
  }
  if (dir === '') symlinkSync(hashedLink.target, join(beside, hashedLink.name));
  if (isThere) renameSync(final, join(dirs.trees, `.trash-${sha}`));
  renameSync(beside, final);
  if (isThere) rmSync(join(dirs.trees, `.trash-${sha}`), { recursive: true, force: true });
  return true;
}

/** What a killed publish has left there is removed. */
function makeEmpty(dir: string): void {
  try {
    mkdirSync(dir);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    rmSync(dir, { recursive: true });
    mkdirSync(dir);
  }
}

function linkFile({ staging }: TreeParts, path: string, unchanged: string | undefined, target: string): void {
  const staged = staging.changed.get(path)?.file;
  if (staged !== undefined) {
    renameSync(staged, target);
    return;
  }
  const source = unchanged;
  if (source === undefined) throw new PublishError('release-damaged', { path });
  try {
    linkSync(source, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new PublishError('release-damaged', { path });
    // EMLINK: a file system allows only so many names for one file. EPERM, ENOTSUP: it knows no hard links at all.
    if (code !== 'EMLINK' && code !== 'EPERM' && code !== 'ENOTSUP') throw error;
    copyFileSync(source, target);
  }
}

function previousOfOther(dirs: ReleaseDirs, outputs: Outputs, path: string, sha: string): number | undefined {
  const dir = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  return outputs.getTree(dir) === sha ? undefined : readPreviousMtime(dirs, outputs, path);
}

function isWhole(tree: string, dir: string, entries: readonly TreeEntry[]): boolean {
  const expected = new Set(entries.map(({ name }) => name));
  if (dir === '') expected.add(hashedLink.name);
  const found = readdirSync(tree);
  if (found.length !== expected.size || found.some((name) => !expected.has(name))) return false;
  return entries.every(({ kind, name, sha }) => {
    const path = join(tree, name);
    if (kind === 'tree') return lstatSync(path).isSymbolicLink() && readlinkSync(path) === `../${sha}`;
    return lstatSync(path).isFile() && hashFile(path) === sha;
  });
}
