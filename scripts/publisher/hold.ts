import { readFileSync, rmSync } from 'node:fs';

import type { ReleaseDirs } from './release-dirs.ts';
import { replaceJson } from './replace-file.ts';

/** While a release is held, nothing is published; it outlives a restart. */
export interface Hold {
  release: string;
  /** ISO instant */
  at: string;
}

/** @returns the hold, or undefined; an unreadable file counts as a hold of whatever is live */
export function readHold(dirs: ReleaseDirs): Hold | undefined {
  let text: string;
  try {
    text = readFileSync(dirs.held, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (
      typeof value === 'object' &&
      value !== null &&
      'release' in value &&
      typeof value.release === 'string'
    ) {
      return { release: value.release, at: 'at' in value && typeof value.at === 'string' ? value.at : '' };
    }
  } catch {
    // falls through to the cautious answer
  }
  return { release: '', at: '' };
}

export function writeHold(dirs: ReleaseDirs, hold: Hold): void {
  replaceJson(dirs.held, hold);
}

export function removeHold(dirs: ReleaseDirs): void {
  rmSync(dirs.held, { force: true });
}
