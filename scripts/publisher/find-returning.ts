import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { statusFileName } from '@portal/site/render';

import type { ReleaseDirs } from './release-dirs.ts';
import { readLinkName } from './releases.ts';

/** A page that readers would get again. */
export interface ReturningPath {
  path: string;
  /** what stands there according to the newest content */
  kind: 'withdrawn' | 'gone';
}

const page = 'index.html';

/**
 * Lists what was withdrawn or deleted since a release and would come back with it. Only trees that differ are looked
 * into, so the cost is that of the difference.
 *
 * @param older id of the release to go back to
 * @param newer id of the live release
 * @param kindOf what a route is according to the newest content; undefined where it is no more
 * @returns by path; a withdrawn page whose wording alone has changed is listed too
 */
export function findReturning(
  dirs: ReleaseDirs,
  older: string,
  newer: string,
  kindOf: (route: string) => string | undefined,
): ReturningPath[] {
  const returning: ReturningPath[] = [];
  const visit = (old: string, fresh: string | undefined, path: string): void => {
    for (const entry of readdirSync(old, { withFileTypes: true })) {
      if (path === '/' && (entry.name === 'hashed' || entry.name === 'manifest')) continue;
      // Put together by hand, with as few questions to the disk as can be: a month may have a thousand links.
      const from = `${old}/${entry.name}`;
      const to = fresh === undefined ? undefined : `${fresh}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        if (to === undefined || readLinkName(to) !== readLinkName(from))
          visit(from, to && existsSync(to) ? to : undefined, `${path}${entry.name}/`);
      } else if (entry.name === page && !existsSync(join(old, statusFileName)) && !isSameFile(from, to)) {
        const kind = kindOf(path) ?? 'gone';
        if (kind === 'withdrawn' || kind === 'gone') returning.push({ path, kind });
      }
    }
  };
  visit(join(dirs.releases, older), join(dirs.releases, newer), '/');
  return returning.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isSameFile(from: string, to: string | undefined): boolean {
  const fresh = to === undefined ? undefined : lstatSync(to, { throwIfNoEntry: false });
  if (to === undefined || fresh === undefined) return false;
  const old = lstatSync(from);
  if (old.ino === fresh.ino && old.dev === fresh.dev) return true;
  return old.size === fresh.size && readFileSync(from).equals(readFileSync(to));
}
