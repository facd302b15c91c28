import { crc32 } from 'node:zlib';
import { BrokenPicture, readOrientation, type PictureParts } from './picture-parts.ts';

const signatureLength = 8;
/** Chunks that decode the picture, its colours, its density and its frames. */
const kept: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs', 'sBIT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'acTL', 'fcTL', 'fdAT'],
]);
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

/** Keeps known chunks with right checksums; texts, EXIF, times, unknown chunks and what follows the end are left out. */
export function takeApartPng(bytes: Buffer): PictureParts {
  const parts: Buffer[] = [bytes.subarray(0, signatureLength)];
  let [width, height, frames, orientation, dataChunks] = [0, 0, 1, 1, 0];
  for (let position = signatureLength; ;) {
    if (position + 12 > bytes.length) throw new BrokenPicture();
    const end = position + 12 + bytes.readUInt32BE(position);
    if (end > bytes.length) throw new BrokenPicture();
    const type = bytes.toString('latin1', position + 4, position + 8);
    const data = bytes.subarray(position + 8, end - 4);
    if (!/^[A-Za-z]{4}$/.test(type) || (width === 0) !== (type === 'IHDR')) throw new BrokenPicture();
    if (isCritical(type) && !kept.has(type)) throw new BrokenPicture();
    if (kept.has(type)) {
      if (crc32(bytes.subarray(position + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
        throw new BrokenPicture();
      parts.push(bytes.subarray(position, end));
    }
    if (type === 'IHDR') {
      if (data.length !== 13) throw new BrokenPicture();
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      if (width === 0 || height === 0) throw new BrokenPicture();
    }
    if (type === 'acTL' && data.length >= 4) frames = Math.max(1, data.readUInt32BE(0));
    if (type === 'eXIf') orientation = readOrientation(data);
    if (type === 'IDAT') dataChunks += 1;
    if (type === 'IEND') break;
    position = end;
  }
  if (dataChunks === 0) throw new BrokenPicture();
  return { clean: Buffer.concat(parts), width, height, frames, orientation };
}
