import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import type { Manifest } from '@portal/site/render';

/** A release on disk, as its own files tell of it. */
export interface SiteState {
  manifest: Manifest;
  /** directory of its root tree, which outlives the link to it */
  root: string;
}

/** @param siteDir `<data>/site` */
export function readSite(siteDir: string): SiteState {
  const root = realpathSync(join(siteDir, 'current'));
  return { root, manifest: JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest };
}

/** @returns how many pages a release has */
export function countPages(site: SiteState): number {
  return Object.keys(site.manifest.parts)
    .filter((part) => part !== 'hashed')
    .reduce((sum, part) => sum + Object.keys(readPart(site, part)).length, 0);
}

/** @returns paths of files that are new in `after` or have other bytes than in `before`; hashed assets left out */
export function findChangedFiles(before: SiteState, after: SiteState): string[] {
  return Object.entries(after.manifest.parts)
    .filter(([part, sha]) => part !== 'hashed' && before.manifest.parts[part] !== sha)
    .flatMap(([part]) => {
      const known = part in before.manifest.parts ? readPart(before, part) : {};
      return Object.entries(readPart(after, part)).flatMap(([path, sha]) =>
        known[path] === sha ? [] : [path],
      );
    });
}

function readPart({ root }: SiteState, part: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, 'manifest', `${part}.json`), 'utf8')) as Record<string, string>;
}
