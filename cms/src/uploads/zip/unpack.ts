import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';
import { refuseFile } from '../file-refused.ts';
import type { ZipEntry } from './read-zip.ts';

/** How much of each entry is looked at. */
export const firstBytesLength = 512;

/** Data that shrinks more than this is made to exhaust whoever unpacks it; text shrinks to a tenth, empty cells to a hundredth. */
const maxRatio = 200;
const harmlessSize = 1024 * 1024;

/**
 * Unpacks one entry into nothing, in bounded memory.
 *
 * @param keep how many bytes of its beginning to return
 * @throws FileRefused when it is a bomb, or differs from what the directory says
 */
async function unpack(entry: ZipEntry, keep: number): Promise<Buffer> {
  if (entry.size > harmlessSize && entry.size > entry.data.length * maxRatio) refuseFile('upload.bomb');
  const kept: Buffer[] = [];
  let [size, crc, room] = [0, 0, keep];
  const measure = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      if (room > 0) {
        const part = Buffer.from(chunk.subarray(0, room));
        kept.push(part);
        room -= part.length;
      }
      // The directory promised less: whatever comes is not worth unpacking.
      done(size > entry.size ? new Error('longer than promised') : null);
    },
  });
  try {
    const source = Readable.from([entry.data]);
    await (entry.isDeflated ? pipeline(source, createInflateRaw(), measure) : pipeline(source, measure));
  } catch {
    refuseFile(size > entry.size ? 'upload.bomb' : 'upload.brokenZip');
  }
  if (size !== entry.size || crc !== entry.crc) refuseFile('upload.brokenZip');
  return Buffer.concat(kept);
}

/**
 * @returns the first bytes of each entry, by name
 * @throws FileRefused when an entry is broken, or all together are a bomb
 */
export async function unpackAll(
  entries: readonly ZipEntry[],
  maxBytes: number,
  keepOf: (name: string) => number,
): Promise<Map<string, Buffer>> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > maxBytes) refuseFile('upload.bomb');
  const beginnings = new Map<string, Buffer>();
  for (const entry of entries) beginnings.set(entry.name, await unpack(entry, keepOf(entry.name)));
  return beginnings;
}
