import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { vietnamDay } from '@portal/shared-types';

import { keepViews } from '../replica/keep-views.ts';
import type { Reader } from '../replica/reader.ts';
import { buildIndex, type IndexFiles, listFilesOf } from './build-index.ts';
import type { RootFile } from './format.ts';
import { listSearchEntries, readSearchCategories } from './list-entries.ts';
import { readSearchEntry } from './read-entry.ts';
import { readRegister } from './read-register.ts';

/**
 * Writes all files of the index of a replica but its root; files that are there already stay as they are.
 *
 * @param reader a state of the replica that stays as it is meanwhile
 * @param directory where they lie; made where it is missing
 * @param before the root of the index before, whose files are in the same directory
 * @returns the root, and the names of the files that are new
 */
export function writeIndex(
  reader: Reader,
  directory: string,
  before?: RootFile,
): { root: RootFile; made: string[] } {
  mkdirSync(directory, { recursive: true });
  const kept = keepViews(reader);
  const made: string[] = [];
  const root = buildIndex(
    {
      places: listSearchEntries(kept),
      read: (place) => readSearchEntry(kept, place),
      categories: readSearchCategories(kept),
      register: readRegister(kept),
    },
    vietnamDay(kept.asOf()).slice(0, 4),
    {
      ...openFiles(directory),
      write: (name, text) => {
        // Never half a file under its final name.
        writeFileSync(join(directory, `${name}.next`), text);
        renameSync(join(directory, `${name}.next`), join(directory, name));
        made.push(name);
      },
    },
    before,
  );
  return { root, made };
}

/** @returns the names of the files of indexes, their roots apart, as far as they can be told */
export const listIndexFiles = (root: Pick<RootFile, 'segments' | 'register'>, directory: string): string[] =>
  listFilesOf(root, openFiles(directory));

/** @returns `goc.json` */
export const toRootText = (root: RootFile): string => `${JSON.stringify(root)}\n`;

const openFiles = (directory: string): Pick<IndexFiles, 'read' | 'has'> => ({
  has: (name) => existsSync(join(directory, name)),
  read: (name) => {
    try {
      return readFileSync(join(directory, name), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
});
