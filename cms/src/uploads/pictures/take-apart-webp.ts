import { BrokenPicture, readOrientation, type PictureParts } from './picture-parts.ts';

const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** Keeps the chunks that make the picture; EXIF, XMP, unknown chunks and what follows the end are left out. */
export function takeApartWebp(bytes: Buffer): PictureParts {
  const fileEnd = 8 + bytes.readUInt32LE(4);
  if (fileEnd > bytes.length) throw new BrokenPicture();
  const parts: Buffer[] = [];
  let size = { width: 0, height: 0 };
  let [frames, orientation] = [0, 1];
  for (let position = 12; position < fileEnd;) {
    if (position + 8 > fileEnd) throw new BrokenPicture();
    const type = bytes.toString('latin1', position, position + 4);
    const length = bytes.readUInt32LE(position + 4);
    const end = position + 8 + length + (length % 2);
    if (position + 8 + length > fileEnd) throw new BrokenPicture();
    const data = bytes.subarray(position + 8, position + 8 + length);
    if (size.width === 0) size = readSize(type, data);
    if (type === 'EXIF') orientation = readOrientation(data.subarray(data.indexOf('Exif\0\0') === 0 ? 6 : 0));
    if (type === 'ANMF') frames += 1;
    if (kept.has(type)) parts.push(type === 'VP8X' ? withoutFlags(data) : toChunk(type, data));
    position = end;
  }
  if (size.width === 0 || size.height === 0) throw new BrokenPicture();
  const body = Buffer.concat(parts);
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(body.length + 4, 4);
  return { clean: Buffer.concat([header, body]), ...size, frames: Math.max(1, frames), orientation };
}

function toChunk(type: string, data: Buffer): Buffer {
  const header = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}

function withoutFlags(data: Buffer): Buffer {
  const copy = Buffer.from(data);
  copy[0] = (copy[0] ?? 0) & ~(exifFlag | xmpFlag);
  return toChunk('VP8X', copy);
}

/** The first chunk has the size, in one of three ways. */
function readSize(type: string, data: Buffer): { width: number; height: number } {
  if (data.length < (type === 'VP8L' ? 5 : 10)) throw new BrokenPicture();
  if (type === 'VP8X') return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (type === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  if (type !== 'VP8L' || data[0] !== 0x2f) throw new BrokenPicture();
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
