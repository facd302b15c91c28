import { refuseFile } from '../file-refused.ts';
import type { ByteSource } from './byte-source.ts';
import { ebmlHeader, readElement } from './read-ebml.ts';

const segment = 0x18538067;
const voidElement = 0xec;
const longestHead = 12;

/**
 * A WebM file is a header and segments to its last byte.
 *
 * @throws FileRefused when it is broken or something follows it
 */
export async function checkWebm(source: ByteSource): Promise<void> {
  const ids: number[] = [];
  for (let position = 0; position < source.size;) {
    const element = readElement(await source.read(position, longestHead));
    if (element === undefined) refuseFile('upload.brokenVideo');
    const { id, size, headLength } = element;
    const isExpected = ids.length === 0 ? id === ebmlHeader : id === segment || id === voidElement;
    const end = size === undefined ? source.size : position + headLength + size;
    if (!isExpected || end > source.size) refuseFile('upload.brokenVideo');
    ids.push(id);
    position = end;
  }
  if (!ids.includes(segment)) refuseFile('upload.brokenVideo');
}
