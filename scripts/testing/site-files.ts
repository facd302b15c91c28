import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { toSha256 } from '@portal/site/render';

/**
 * Reads a whole site from disk, links followed.
 *
 * @param dir a release or a static build
 * @param isWanted gets paths relative to `dir`
 * @returns path → SHA-256 of the bytes, in path order
 */
export function readSiteFiles(
  dir: string,
  isWanted: (path: string) => boolean = () => true,
): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (place: string): void => {
    for (const name of readdirSync(place).sort()) {
      const file = join(place, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (isWanted(relative(dir, file))) {
        files.set(relative(dir, file), toSha256(readFileSync(file)));
      }
    }
  };
  walk(dir);
  return files;
}
