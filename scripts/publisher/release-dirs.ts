import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { makeSearchDir } from './search-roots.ts';

/** Where everything about the live site lies below `<data>/site/`. */
export interface ReleaseDirs {
  site: string;
  /** immutable directories named by their content; links between them are relative */
  trees: string;
  /** `<id>` links to a root tree, `<id>.json` tells about it */
  releases: string;
  /** files with a name that changes with their bytes; add-only */
  hashed: string;
  /** `<number of a release>/goc.json`, the root of the index of its search; `live` links to the one that readers get */
  search: string;
  /** files of the running publish, empty otherwise */
  staging: string;
  /** the link that a web server follows */
  current: string;
  /** there while the operator holds a release */
  held: string;
}

/**
 * @param dataDir of the portal
 * @returns absolute paths; the directories exist
 */
export function openReleaseDirs(dataDir: string): ReleaseDirs {
  const site = join(dataDir, 'site');
  const dirs: ReleaseDirs = {
    site,
    trees: join(site, 'trees'),
    releases: join(site, 'releases'),
    hashed: join(site, 'hashed'),
    search: join(site, 'search'),
    staging: join(site, 'staging'),
    current: join(site, 'current'),
    held: join(site, 'held.json'),
  };
  makeReleaseDirs(dirs);
  return dirs;
}

/** Makes those that are missing. */
export function makeReleaseDirs(dirs: ReleaseDirs): void {
  const { trees, releases, hashed, staging } = dirs;
  for (const dir of [trees, releases, hashed, staging]) mkdirSync(dir, { recursive: true });
  makeSearchDir(dirs);
}
