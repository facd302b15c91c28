/** A picture taken apart: what shows it, without what tells about its making. */
export interface PictureParts {
  /** the file again, of its needed parts only; every picture byte as it was */
  readonly clean: Buffer;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** how a viewer should turn it, 1–8 as EXIF counts; 1 is upright */
  readonly orientation: number;
}

/** The bytes are not what their first bytes promised. */
export class BrokenPicture extends Error {}

const orientationTag = 0x0112;

/**
 * @param exif a TIFF structure, as EXIF has it
 * @returns the orientation, or 1 where none can be read
 */
export function readOrientation(exif: Buffer): number {
  const order = exif.toString('latin1', 0, 4);
  if (exif.length < 8 || (order !== 'II*\0' && order !== 'MM\0*')) return 1;
  const isLittle = order.startsWith('I');
  const read16 = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const start = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  const count = read16(start);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * 12;
    if (at + 12 > exif.length) return 1;
    if (read16(at) !== orientationTag) continue;
    const value = read16(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
