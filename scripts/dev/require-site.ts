import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @throws Error where a directory holds no site, that says how one is made */
export function requireSite(dir: string): void {
  if (existsSync(join(dir, 'index.html'))) return;
  throw new Error(
    `There is no built site in ${dir}. Make one with "npm run build", while the CMS runs, or name another directory.`,
  );
}
