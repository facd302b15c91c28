import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

import { runSome } from './run-some.ts';

const run = promisify(execFile);

/** So many are flushed one by one; more at once by the system's own `sync`, where it has one. */
const few = 200;

/**
 * Brings files and directories to the disk, so that a power cut after the switch finds them whole. A file that is not
 * there any more needs nothing.
 *
 * @param paths absolute; all on one file system; gone through as often as necessary
 */
export async function flushAll(paths: Iterable<string>): Promise<void> {
  const [first] = paths;
  if (first === undefined) return;
  if (isMoreThan(few, paths)) {
    try {
      await run('sync', ['-f', first]);
      return;
    } catch {
      // No such command, or one that knows no -f.
    }
  }
  await runSome(paths, flush);
}

/** Brings a file or a directory to the disk at once. */
export function flushNow(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

function isMoreThan(most: number, list: Iterable<unknown>): boolean {
  const walk = list[Symbol.iterator]();
  for (let count = 0; count <= most; count += 1) if (walk.next().done) return false;
  return true;
}
