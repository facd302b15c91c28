import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** One for all files: a buffer for each would fill the memory faster than it is collected. */
const buffer = Buffer.alloc(256 * 1024);

/**
 * @returns SHA-256 of a file's bytes, in hex
 * @throws Error of the system where it cannot be read
 */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let isEnd = false; !isEnd;) {
      const read = readSync(file, buffer);
      hash.update(buffer.subarray(0, read));
      // A file gives less than was asked for at its end only; asking once more is a third of the time of a page.
      isEnd = read < buffer.length;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
