import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { toFilePath, toPartFile, toPartName } from '@portal/site/render';

import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId } from './releases.ts';

/** What the manifest of the release that readers get says of one path. */
export interface LiveProof {
  release: string;
  /** feed position of its content: whatever the journal tells up to here has reached readers */
  position: number;
  /** whether the path is among its files; true for what has no page of its own */
  isListed: boolean;
}

/**
 * Reads the live manifest itself: what the publisher remembers is no proof of what readers get.
 *
 * @param path of a page, or null
 * @returns null where there is no release, or its manifest cannot be read
 */
export function readLiveProof(dirs: ReleaseDirs, path: string | null): LiveProof | null {
  const release = readCurrentId(dirs);
  if (release === undefined) return null;
  const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(dirs.releases, release, file), 'utf8')) as Record<string, unknown>;
  try {
    const { position } = read('manifest.json');
    if (typeof position !== 'number') return null;
    return { release, position, isListed: path === null || isListed(read, toFilePath(path)) };
  } catch {
    return null;
  }
}

function isListed(read: (file: string) => Record<string, unknown>, file: string): boolean {
  try {
    return typeof read(toPartFile(toPartName(file), []).path)[file] === 'string';
  } catch {
    return false;
  }
}
