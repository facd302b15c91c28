import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { sharedLinks } from '../make-tree.ts';

/**
 * Reads a whole site as a web server would, following links.
 *
 * @returns path → text, without what all releases share
 */
export function readSite(dir: string, prefix = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(dir).sort()) {
    if (prefix === '' && sharedLinks.some((link) => link.name === name)) continue;
    const path = join(dir, name);
    if (statSync(path).isDirectory()) Object.assign(files, readSite(path, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(path, 'utf8');
  }
  return files;
}
