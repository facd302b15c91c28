import { readFileSync } from 'node:fs';

import type { PublishParts } from './render-routes.ts';

const owner = '(client)';
const hashedPrefix = 'hashed/';

/**
 * Takes over what the bundle has for browsers: files with hashed names into `hashed/`, the others into the site. All of
 * them belong to every release, because styles name fonts that no page names.
 *
 * @throws Error when a file of the bundle is missing
 */
export function takeClientFiles({ engine, outputs, staging, assets }: Omit<PublishParts, 'dirs'>): void {
  const gone = new Set(outputs.pathsOf(owner));
  const names: string[] = [];
  for (const { path, absolute } of engine.clientFiles) {
    if (path.startsWith(hashedPrefix)) {
      const name = path.slice(hashedPrefix.length);
      if (!assets.ensure(name)) throw new Error(`${absolute} is missing: build the pages again`);
      names.push(name);
    } else {
      staging.put(path, readFileSync(absolute), owner);
      gone.delete(path);
    }
  }
  for (const path of gone) staging.remove(path);
  staging.nameAssets(owner, names);
}
