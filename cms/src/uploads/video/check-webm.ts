import { refuseFile } from '../file-refused.ts';
import type { ByteSource } from './byte-source.ts';

const header = 0x1a45dfa3;
const segment = 0x18538067;
const voidElement = 0xec;

/**
 * A WebM file is a header and segments to its last byte.
 *
 * @throws FileRefused when it is broken or something follows it
 */
export async function checkWebm(source: ByteSource): Promise<void> {
  const ids: number[] = [];
  for (let position = 0; position < source.size;) {
    const element = readElement(await source.read(position, 12));
    const isExpected = ids.length === 0 ? element.id === header : [segment, voidElement].includes(element.id);
    const end = element.size === undefined ? source.size : position + element.headLength + element.size;
    if (!isExpected || end > source.size) refuseFile('upload.brokenVideo');
    ids.push(element.id);
    position = end;
  }
  if (!ids.includes(segment)) refuseFile('upload.brokenVideo');
}

/** @returns id, length of id and size together, and size; undefined for a live recording whose size is open */
function readElement(bytes: Buffer): { id: number; headLength: number; size: number | undefined } {
  const idLength = Math.clz32(bytes[0] ?? 0) - 23;
  const sizeLength = Math.clz32(bytes[idLength] ?? 0) - 23;
  const headLength = idLength + sizeLength;
  if (idLength > 4 || sizeLength > 8 || headLength > bytes.length) refuseFile('upload.brokenVideo');
  let size = (bytes[idLength] ?? 0) & (2 ** (8 - sizeLength) - 1);
  let isOpen = size === 2 ** (8 - sizeLength) - 1;
  for (const byte of bytes.subarray(idLength + 1, headLength)) {
    size = size * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { id: bytes.readUIntBE(0, idLength), headLength, size: isOpen ? undefined : size };
}
