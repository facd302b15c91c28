import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { DiskWork } from './disk-work.ts';
import type { Outputs } from './outputs.ts';
import { PublishError } from './publish-error.ts';
import type { Staging } from './staging.ts';

/** Below this a site may shrink as it likes: demo content is deleted, a first page is written. */
const smallSite = 20;

/**
 * Refuses to publish a ruin.
 *
 * @param pages how many pages the newest release has, and how many the next one
 * @throws PublishError `home-missing`, `not-found-page-missing`, or `ruin` where more than half of the pages vanish
 */
export function checkWhole(
  outputs: Outputs,
  { before, after }: { before: number; after: number },
  allowShrink: boolean,
): void {
  if (outputs.getFile('index.html') === undefined) throw new PublishError('home-missing');
  if (outputs.getFile('404.html') === undefined) throw new PublishError('not-found-page-missing');
  if (!allowShrink && before > smallSite && after < before / 2)
    throw new PublishError('ruin', { before, after });
}

/**
 * Reads back every file that the publish adds, through the links from the root as a web server will.
 *
 * @param root directory of the root tree
 * @throws PublishError `written-wrong` naming the first file that is not what was rendered
 */
export async function checkWritten(
  root: string,
  outputs: Pick<Outputs, 'getFile'>,
  staging: Pick<Staging, 'changed' | 'removed'>,
  work: Pick<DiskWork, 'findWrong'>,
): Promise<void> {
  const added = {
    *[Symbol.iterator]() {
      for (const path of staging.changed.keys()) yield { path, sha256: outputs.getFile(path)?.sha256 ?? '' };
    },
  };
  // Where a file was, there may be a directory with what leads on.
  const isFile = (path: string): boolean =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  const wrong = (await work.findWrong(root, added)) ?? [...staging.removed].find(isFile);
  if (wrong !== undefined) throw new PublishError('written-wrong', { path: wrong });
}

export interface DeadLink {
  path: string;
  link: string;
}

/**
 * Links that lead nowhere are reported, not refused: a typing error in one article must not keep news from readers.
 *
 * @param links target → a page that links to it
 * @returns the first of them, by page
 */
export function findDeadLinks(outputs: Outputs, links: ReadonlyMap<string, string>, limit = 20): DeadLink[] {
  const dead: DeadLink[] = [];
  for (const [link, path] of links) {
    if (dead.length === limit) break;
    if (link.startsWith('/hashed/') || isKnown(outputs, link)) continue;
    dead.push({ path, link });
  }
  return dead.sort((a, b) => (a.path + a.link < b.path + b.link ? -1 : 1));
}

function isKnown(outputs: Outputs, link: string): boolean {
  const path = link.slice(1);
  if (path === '' || path.endsWith('/')) return outputs.getFile(`${path}index.html`) !== undefined;
  return outputs.getFile(path) !== undefined || outputs.getFile(`${path}/index.html`) !== undefined;
}
