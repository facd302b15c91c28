import type { IndexName } from './indexes.ts';
import type { Reader } from './reader.ts';

/** @returns what stands before the `|` of the sort keys of an index, each once, the last first */
export const listPrefixes = (reader: Reader, index: IndexName, key: string): string[] =>
  reader.lastOfEach(index, key).map(toPrefix);

/** @returns what stands before the first `|` of a sort key */
export const toPrefix = (sort: string): string => sort.split('|', 1)[0] ?? '';
