import type { IndexName } from './indexes.ts';
import type { Reader } from './reader.ts';

/**
 * Lists what stands before the `|` of the sort keys of an index, each once, the last first. One short read each, so its
 * cost does not grow with the number of entries.
 *
 * @param under only those that begin so
 */
export function listPrefixes(reader: Reader, index: IndexName, key: string, under = ''): string[] {
  const prefixes: string[] = [];
  // All that stands in a prefix, and `|` itself, sorts below `~`.
  let before = `${under}~`;
  for (;;) {
    const [hit] = reader.list(index, key, { after: under, before, order: 'desc', limit: 1 });
    if (!hit) return prefixes;
    const [prefix = ''] = hit.sort.split('|', 1);
    prefixes.push(prefix);
    before = prefix;
  }
}
