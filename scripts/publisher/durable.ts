import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** So many are flushed one by one; more at once by the system's own `sync`, where it has one. */
const few = 200;
const atOnce = 16;

/**
 * Brings files and directories to the disk, so that a power cut after the switch finds them whole. A file that is not
 * there any more needs nothing.
 *
 * @param paths absolute; all on one file system
 */
export async function flushAll(paths: readonly string[]): Promise<void> {
  const [first] = paths;
  if (first === undefined) return;
  if (paths.length > few) {
    try {
      await run('sync', ['-f', first]);
      return;
    } catch {
      // No such command, or one that knows no -f.
    }
  }
  const waiting = paths.values();
  const flushSome = async (): Promise<void> => {
    for (const path of waiting) await flush(path);
  };
  await Promise.all(Array.from({ length: atOnce }, flushSome));
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
