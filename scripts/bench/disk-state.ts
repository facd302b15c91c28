import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies below a directory; a file with several names is one file. */
export interface DiskState {
  /** inode → what changes when somebody writes to the file or gives it another name */
  files: Map<number, string>;
  /** the same of directories, where a name comes or goes */
  directories: Map<number, string>;
  bytes: number;
}

/** Files of the running process, which are no part of the site. */
const isLock = (name: string): boolean => name.startsWith('publisher.lock');

/** Looks at every file and directory below; links are not followed. */
export function readDisk(dir: string): DiskState {
  const state: DiskState = { files: new Map(), directories: new Map(), bytes: 0 };
  const walk = (place: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (isLock(entry.name)) continue;
      const path = join(place, entry.name);
      const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
      const mark = `${String(size)} ${String(mtimeMs)} ${String(ctimeMs)}`;
      if (entry.isDirectory()) {
        state.directories.set(ino, mark);
        walk(path);
      } else {
        if (!state.files.has(ino)) state.bytes += size;
        state.files.set(ino, mark);
      }
    }
  };
  walk(dir);
  return state;
}

/** @returns how many files, and how many directories, are new, gone or other than before */
export function countTouched(before: DiskState, after: DiskState): { files: number; directories: number } {
  return {
    files: countDifferences(before.files, after.files),
    directories: countDifferences(before.directories, after.directories),
  };
}

function countDifferences(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): number {
  const touched = [...after].filter(([inode, mark]) => before.get(inode) !== mark);
  const gone = [...before.keys()].filter((inode) => !after.has(inode));
  return touched.length + gone.length;
}
