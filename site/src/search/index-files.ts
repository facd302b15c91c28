import { indexFolder, type RootFile, rootPath } from './format.ts';
import type { Get } from './look-up.ts';

/** The files of an index as an open page reads them. */
export interface OpenIndex {
  /** asks again where the last time is longer ago than a moment */
  getRoot: () => Promise<RootFile>;
  /** gets any other file once */
  get: Get;
}

/** Withdrawn entries are hidden in an open page, too, after so long. */
const rootAgeMs = 5000;

/**
 * @param load gets what stands at a site path
 * @param now ms
 */
export function openIndexFiles(load: (path: string) => Promise<unknown>, now: () => number): OpenIndex {
  const loaded = new Map<string, Promise<unknown>>();
  let root: Promise<RootFile> | undefined;
  let rootAt = 0;
  return {
    get: <T>(name: string) => {
      const known = loaded.get(name) ?? load(`${indexFolder}${name}.json`);
      loaded.set(name, known);
      known.catch(() => loaded.delete(name));
      return known as Promise<T>;
    },
    getRoot: () => {
      if (root === undefined || now() - rootAt > rootAgeMs) {
        rootAt = now();
        const asked = load(rootPath) as Promise<RootFile>;
        asked.catch(() => {
          root = undefined;
        });
        root = asked;
      }
      return root;
    },
  };
}
