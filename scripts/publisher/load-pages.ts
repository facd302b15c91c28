import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { loadBundle, type Bundle } from '@portal/site/render';

export interface Pages extends Bundle {
  /** hash over names and bytes of the bundle: other pages, another fingerprint */
  fingerprint: string;
  /** where the bundle is */
  dir: string;
}

/**
 * Loads the pages of the site into this process.
 *
 * @param bundleDir what the build of the site made
 * @throws Error in words where there are none
 */
export async function loadPages(bundleDir: string): Promise<Pages> {
  try {
    return { ...(await loadBundle(bundleDir)), fingerprint: toFingerprint(bundleDir), dir: bundleDir };
  } catch (error) {
    throw new Error(
      `There are no usable pages in ${bundleDir}. Build them with "npm start" or "npm run build".`,
      {
        cause: error,
      },
    );
  }
}

function toFingerprint(dir: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash
      .update(`${file.slice(dir.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}
