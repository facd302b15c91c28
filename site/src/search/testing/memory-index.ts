import { buildIndex, type IndexFiles, type IndexSource } from '../build-index.ts';
import { indexFolder, type RootFile, rootPath } from '../format.ts';
import type { SearchEntry } from '../search-entry.ts';
import { openSearch } from '../search.ts';

/** Files of an index in memory, text by name. */
export const openMemory = (texts: Map<string, string>): IndexFiles => ({
  read: (name) => texts.get(name),
  has: (name) => texts.has(name),
  write: (name, text) => void texts.set(name, text),
});

/** @returns entries as a replica would give them */
export function toSource(
  entries: readonly SearchEntry[],
  categories: readonly string[] = [...new Set(entries.flatMap(({ category }) => category ?? []))].sort(),
): IndexSource {
  const byId = new Map(entries.map((entry) => [`${entry.type} ${entry.id}`, entry]));
  return {
    places: entries,
    read: ({ type, id }) => byId.get(`${type} ${id}`),
    categories,
    register: [],
  };
}

/** Builds an index of entries in the year 2026. */
export function buildIn(
  entries: readonly SearchEntry[],
  categories?: readonly string[],
): { root: RootFile; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { root: buildIndex(toSource(entries, categories), '2026', openMemory(texts)), texts };
}

/** Searches in an index as a browser does. */
export function searchIn(
  root: RootFile,
  texts: ReadonlyMap<string, string>,
  {
    onLoad = () => undefined,
    now = Date.now,
  }: { onLoad?: (path: string) => unknown; now?: () => number } = {},
): ReturnType<typeof openSearch> {
  return openSearch((path) => {
    onLoad(path);
    if (path === rootPath) return Promise.resolve(root);
    return Promise.resolve(JSON.parse(texts.get(path.slice(indexFolder.length)) ?? '') as unknown);
  }, now);
}
