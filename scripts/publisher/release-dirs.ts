import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything about the live site lies below `<data>/site/`. */
export interface ReleaseDirs {
  site: string;
  /** immutable directories named by their content; links between them are relative */
  trees: string;
  /** `<id>` links to a root tree, `<id>.json` tells about it */
  releases: string;
  /** files with a name that changes with their bytes; add-only */
  hashed: string;
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
    staging: join(site, 'staging'),
    current: join(site, 'current'),
    held: join(site, 'held.json'),
  };
  makeReleaseDirs(dirs);
  return dirs;
}

/** Makes those that are missing. */
export function makeReleaseDirs({ trees, releases, hashed, staging }: ReleaseDirs): void {
  for (const dir of [trees, releases, hashed, staging]) mkdirSync(dir, { recursive: true });
}
