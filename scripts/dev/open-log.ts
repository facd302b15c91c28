import { appendFile } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Opens a log that never fails: lines that the disk does not take are lost. A full disk must stop neither the one who
 * logs nor the one who keeps the log, and after it the next lines are written again.
 *
 * @param file appended to, made when missing
 */
export function openLog(file: string): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      appendFile(file, chunk, () => {
        done();
      });
    },
  });
}
