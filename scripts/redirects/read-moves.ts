import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { isSitePath } from '@portal/shared-types';
import { statusFileName } from '@portal/site/render';

/** What became of an address. `path` ends in a slash; `location` is absent where the content is gone. */
export interface Move {
  path: string;
  location?: string;
}

/** Files with hashed names and lists of files; no pages. */
const notPages = new Set(['hashed', 'manifest', 'chi-muc']);

/**
 * Reads what a built site says of its former addresses, links of a release followed.
 *
 * @param siteDir such as `site/dist` or `<data>/site/current`
 * @returns by path
 * @throws Error when a status file is none
 */
export function readMoves(siteDir: string): Move[] {
  const moves: Move[] = [];
  const visit = (directory: string, path: string): void => {
    for (const name of readdirSync(directory)) {
      if (path === '/' && notPages.has(name)) continue;
      const file = join(directory, name);
      if (name === statusFileName) moves.push(toMove(path, readFileSync(file, 'utf8'), file));
      else if (statSync(file).isDirectory()) visit(file, `${path}${name}/`);
    }
  };
  visit(siteDir, '/');
  return moves.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toMove(path: string, text: string, file: string): Move {
  const status: unknown = JSON.parse(text);
  if (isSitePath(path) && typeof status === 'object' && status !== null && 'status' in status) {
    if (status.status === 410) return { path };
    if (status.status === 301 && 'location' in status && isSitePath(status.location))
      return { path, location: status.location };
  }
  throw new Error(`${file} is not a status file`);
}
