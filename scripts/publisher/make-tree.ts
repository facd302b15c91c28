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
import { dirname, join } from 'node:path';

import { rootPath } from '@portal/site/search';

import { hashFile } from './hash-file.ts';
import { makeNewer, readMtime } from './mtime.ts';
import { joinPath } from './output-path.ts';
import { PublishError } from './publish-error.ts';
import type { TreeEntry } from './tree-hash.ts';

/** In the root tree, beside what the site itself has there: what all releases share. */
export const sharedLinks = [
  { name: 'hashed', target: '../../hashed' },
  { name: dirname(rootPath).slice(1), target: '../../search/live' },
] as const;

/** A directory of the site as it shall be. */
export interface Tree {
  /** of the site; '' is the root */
  dir: string;
  /** its name among the trees */
  sha: string;
  entries: readonly PlacedEntry[];
  /** name of the newest release's tree of the same directory; it has the files that did not change */
  previous: string | undefined;
}

/** `staged`: where the bytes of a new file wait to be moved · `isKept`: the previous tree has the same link to a tree */
type PlacedEntry = TreeEntry & { staged?: string | undefined; isKept?: boolean };

/**
 * Makes the directory of a tree unless it exists: in a directory beside, renamed when it is whole, so that a tree that
 * can be seen is a whole tree.
 *
 * @param treesDir where all trees are
 * @param mend compares a tree that exists with what it should hold, and replaces a wrong one
 * @returns whether the tree was made
 * @throws PublishError `release-damaged` where a file that did not change is missing
 */
export function makeTree(treesDir: string, tree: Tree, mend: boolean): boolean {
  const { dir, sha, entries, previous } = tree;
  const final = join(treesDir, sha);
  const isThere = existsSync(final);
  const before = previous === undefined ? undefined : join(treesDir, previous);
  if (isThere && !(mend && !isWhole(final, dir, entries))) {
    for (const { name, staged } of entries) {
      if (staged === undefined) continue;
      const isOther = before !== undefined && previous !== sha;
      makeNewer(join(final, name), isOther ? readMtime(join(before, name)) : undefined);
    }
    return false;
  }
  const beside = findStagedWhole(tree) ?? fillBeside(treesDir, tree, before, mend ? undefined : before);
  if (isThere) renameSync(final, join(treesDir, `.trash-${sha}`));
  renameSync(beside, final);
  if (isThere) rmSync(join(treesDir, `.trash-${sha}`), { recursive: true, force: true });
  return true;
}

/** @returns the directory of a staged file, where that file is all that the tree holds */
function findStagedWhole({ dir, entries: [only, ...others] }: Tree): string | undefined {
  return dir !== '' && others.length === 0 && only?.staged !== undefined ? dirname(only.staged) : undefined;
}

/**
 * @param before the newest release's tree of the same directory
 * @param trusted the same where its links may be taken over
 * @returns the directory that was made
 */
function fillBeside(
  treesDir: string,
  { dir, sha, entries }: Tree,
  before: string | undefined,
  trusted: string | undefined,
): string {
  const beside = join(treesDir, `.next-${sha}`);
  makeEmpty(beside);
  for (const { kind, name, sha: content, staged, isKept = false } of entries) {
    const target = join(beside, name);
    if (kind === 'tree') linkTree(content, isKept && trusted ? join(trusted, name) : undefined, target);
    else if (staged !== undefined) renameSync(staged, target);
    else linkFile(joinPath(dir, name), before && join(before, name), target);
  }
  for (const { name, target } of dir === '' ? sharedLinks : []) symlinkSync(target, join(beside, name));
  return beside;
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

/**
 * A second name for a link that is there takes half the time of another link, or a tenth where the file system must look
 * for room, and a month of a large site has a thousand.
 *
 * @param same the same link in another tree
 */
function linkTree(sha: string, same: string | undefined, target: string): void {
  try {
    if (same !== undefined) {
      linkSync(same, target);
      return;
    }
  } catch {
    // The link is gone, has as many names as can be, or the system gives links no second name.
  }
  symlinkSync(`../${sha}`, target);
}

/** @param path of the site, to be named where `source` is missing */
function linkFile(path: string, source: string | undefined, target: string): void {
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

function isWhole(tree: string, dir: string, entries: readonly TreeEntry[]): boolean {
  const expected = new Set(entries.map(({ name }) => name));
  for (const { name } of dir === '' ? sharedLinks : []) expected.add(name);
  const found = readdirSync(tree);
  if (found.length !== expected.size || found.some((name) => !expected.has(name))) return false;
  return entries.every(({ kind, name, sha }) => {
    const path = join(tree, name);
    if (kind === 'tree') return lstatSync(path).isSymbolicLink() && readlinkSync(path) === `../${sha}`;
    return lstatSync(path).isFile() && hashFile(path) === sha;
  });
}
