import { BrokenPicture, type PictureParts } from './picture-parts.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;
const loops: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** @returns bytes of a colour table, from the packed field that announces it */
const tableLength = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));

/** Keeps frames, their timing and the loop; comments, texts, XMP and what follows the end are left out. */
export function takeApartGif(bytes: Buffer): PictureParts {
  if (bytes.length < 13) throw new BrokenPicture();
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  let position = 13 + tableLength(bytes[10] ?? 0);
  const parts: Buffer[] = [bytes.subarray(0, position)];
  let frames = 0;
  for (;;) {
    const start = position;
    const introducer = bytes[start];
    // Some programs forget the trailer.
    if (introducer === trailer || (introducer === undefined && frames > 0)) break;
    if (introducer === image) {
      if (start + 11 > bytes.length) throw new BrokenPicture();
      position = skipBlocks(bytes, start + 11 + tableLength(bytes[start + 9] ?? 0));
      frames += 1;
      parts.push(bytes.subarray(start, position));
    } else if (introducer === extension) {
      position = skipBlocks(bytes, start + 2);
      if (isNeeded(bytes.subarray(start, position))) parts.push(bytes.subarray(start, position));
    } else throw new BrokenPicture();
  }
  if (frames === 0 || width === 0 || height === 0) throw new BrokenPicture();
  parts.push(Buffer.from([trailer]));
  return { clean: Buffer.concat(parts), width, height, frames, orientation: 1 };
}

const isNeeded = (block: Buffer): boolean =>
  block[1] === graphicControl || (block[1] === application && loops.has(block.toString('latin1', 3, 14)));

/** Data comes in blocks of at most 255 bytes, each after its length; a length of zero ends it. */
function skipBlocks(bytes: Buffer, start: number): number {
  let position = start;
  for (;;) {
    const length = bytes[position];
    if (length === undefined) throw new BrokenPicture();
    position += 1 + length;
    if (length === 0) return position;
  }
}
