import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { hashFile } from './hash-file.ts';

/** Files below `hashed/`, brought there when the first page names them. */
export interface Assets {
  /** @returns whether the file is in `hashed/`, taken over from a source where necessary */
  ensure(name: string): boolean;
  /**
   * @returns SHA-256 of a file in `hashed/`, in hex; each file is read once
   * @throws Error when the file is not there
   */
  hashOf(name: string): string;
}

/**
 * @param hashedDir public and add-only
 * @param findSource where a file may be taken from, or undefined where nobody has it
 */
export function createAssets(hashedDir: string, findSource: (name: string) => string | undefined): Assets {
  const hashes = new Map<string, string>();
  return {
    ensure(name) {
      const target = join(hashedDir, name);
      if (existsSync(target)) return true;
      const source = findSource(name);
      if (source === undefined) return false;
      mkdirSync(dirname(target), { recursive: true });
      linkOrCopy(source, target);
      return true;
    },
    hashOf(name) {
      const known = hashes.get(name);
      if (known !== undefined) return known;
      const hash = hashFile(join(hashedDir, name));
      hashes.set(name, hash);
      return hash;
    },
  };
}

/** @returns the same, looking for each file once: for one publish */
export function rememberFound(assets: Assets): Assets {
  const found = new Set<string>();
  return {
    ...assets,
    ensure: (name) => {
      if (!found.has(name) && assets.ensure(name)) found.add(name);
      return found.has(name);
    },
  };
}

/** Never leaves half a file under the final name. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, `${target}.next`);
    renameSync(`${target}.next`, target);
  }
}
