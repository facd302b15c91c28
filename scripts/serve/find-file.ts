import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { isSitePath } from '@portal/shared-types';
import { statusFileName } from '@portal/site/render';

/** What the site has at a path. `file` is absolute. */
export type Found =
  | { kind: 'file'; file: string }
  | { kind: 'gone'; file: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' };

/**
 * Makes the function that follows the link to the live release, once per request: a request is served from what it
 * returns and never sees another release. Where the link is lost, the release that it led to goes on being served.
 *
 * @param current `<data>/site/current`
 * @returns the directory of the release's root tree, or undefined where there is no release
 */
export function createReleaseResolver(current: string): () => Promise<string | undefined> {
  let last: string | undefined;
  return async () => {
    try {
      last = await realpath(current);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (last !== undefined && (await kindOf(last)) !== 'directory') last = undefined;
    }
    return last;
  };
}

/**
 * @param root directory of one release
 * @param path passed by `parseRequestedPath`
 * @param query appended to a redirect to the form with a slash, `?` included
 */
export async function findFile(root: string, path: string, query: string): Promise<Found> {
  if (path.endsWith('/index.html'))
    return { kind: 'redirect', location: path.slice(0, -'index.html'.length) + query };
  const found = await kindOf(join(root, path));
  if (path.endsWith('/')) return found === 'directory' ? findIndex(join(root, path)) : { kind: 'missing' };
  if (found === 'directory') {
    const index = await findIndex(join(root, path));
    // A former address leads on at once, its last slash or not: two redirects in a row are a chain.
    return index.kind === 'redirect' || index.kind === 'gone'
      ? index
      : { kind: 'redirect', location: `${path}/${query}` };
  }
  return found === 'file' ? { kind: 'file', file: join(root, path) } : { kind: 'missing' };
}

async function findIndex(directory: string): Promise<Found> {
  const file = join(directory, 'index.html');
  if ((await kindOf(file)) !== 'file') return { kind: 'missing' };
  const status = await readStatus(join(directory, statusFileName));
  if (status === undefined) return { kind: 'file', file };
  return status.status === 410 ? { kind: 'gone', file } : { kind: 'redirect', location: status.location };
}

type Status = { status: 410 } | { status: 301; location: string };

async function readStatus(file: string): Promise<Status | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'status' in value) {
    if (value.status === 410) return { status: 410 };
    if (value.status === 301 && 'location' in value && isSitePath(value.location)) {
      return { status: 301, location: value.location };
    }
  }
  throw new Error(`${file} is not a status file`);
}

async function kindOf(path: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'missing';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}

/** @returns whether an error of the file system says that nothing is there */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
