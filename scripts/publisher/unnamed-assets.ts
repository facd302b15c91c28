import { readFileSync } from 'node:fs';

import { replaceJson } from './replace-file.ts';

export interface UnnamedAssets {
  /**
   * @param names all hashed files that no kept release names
   * @param now ms
   * @returns since when each of them has been without a release, as far as is known
   */
  note(names: readonly string[], now: number): { name: string; since: number }[];
}

/**
 * Remembers since when a hashed file has been without a release. Losing the memory only delays a removal.
 *
 * @param file JSON, made and replaced as needed
 */
export function openUnnamedAssets(file: string): UnnamedAssets {
  return {
    note: (names, now) => {
      const known = readKnown(file);
      const noted = names.map((name) => ({ name, since: known.get(name) ?? now }));
      const isKnown = known.size === noted.length && noted.every(({ name }) => known.has(name));
      if (!isKnown) replaceJson(file, Object.fromEntries(noted.map(({ name, since }) => [name, since])));
      return noted;
    },
  };
}

function readKnown(file: string): Map<string, number> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries: [string, unknown][] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return new Map();
  }
}
