import { appendFile, renameSync, statSync } from 'node:fs';
import { Writable } from 'node:stream';

const defaultLimitBytes = 10 * 1024 * 1024;

/**
 * Opens a log that never fails: lines that the disk does not take are lost. A full disk must stop neither the one who
 * logs nor the one who keeps the log, and after it the next lines are written again.
 *
 * @param file appended to, made when missing; once it is longer than the limit it becomes `<file>.1`, in place of the last
 */
export function openLog(file: string, limitBytes = defaultLimitBytes): Writable {
  let size = sizeOf(file);
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (size > limitBytes) size = putAside(file) ? 0 : size;
      size += chunk.length;
      appendFile(file, chunk, () => {
        done();
      });
    },
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** @returns whether the log begins anew; the lines go on into the old one otherwise */
function putAside(file: string): boolean {
  try {
    renameSync(file, `${file}.1`);
    return true;
  } catch {
    return false;
  }
}
