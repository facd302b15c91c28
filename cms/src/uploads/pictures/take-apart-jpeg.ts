import { BrokenPicture, readOrientation, type PictureParts } from './picture-parts.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const startsWith = (data: Buffer, text: string): boolean => data.toString('latin1', 0, text.length) === text;

/** Application segments that change how a picture looks; all others tell about it. */
const keptSegments: Readonly<Record<number, (data: Buffer) => boolean>> = {
  0xe0: (data) => startsWith(data, 'JFIF\0'),
  0xe2: (data) => startsWith(data, 'ICC_PROFILE\0'),
  0xee: (data) => startsWith(data, 'Adobe'),
};

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isAboutPicture = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/**
 * Keeps the segments that decode the picture and its colour profile. EXIF with its place, XMP, IPTC, previews,
 * comments and whatever follows the picture's end are left out.
 */
export function takeApartJpeg(bytes: Buffer): PictureParts {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let [width, height, orientation, position, scans] = [0, 0, 1, 2, 0];
  for (;;) {
    while (bytes[position] === 0xff && bytes[position + 1] === 0xff) position += 1;
    const marker = bytes[position + 1];
    if (bytes[position] !== 0xff || marker === undefined || marker === 0) throw new BrokenPicture();
    if (marker === endOfImage) break;
    if (position + 4 > bytes.length) throw new BrokenPicture();
    const end = position + 2 + bytes.readUInt16BE(position + 2);
    if (end > bytes.length || end < position + 4) throw new BrokenPicture();
    const data = bytes.subarray(position + 4, end);
    if (marker === 0xe1 && startsWith(data, 'Exif\0\0')) orientation = readOrientation(data.subarray(6));
    if (isFrame(marker)) {
      if (width !== 0 || data.length < 6) throw new BrokenPicture();
      [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
    }
    const segmentStart = position;
    position = end;
    if (marker === startOfScan) {
      position = findScanEnd(bytes, end);
      scans += 1;
    }
    if (!isAboutPicture(marker) || keptSegments[marker]?.(data) === true)
      parts.push(bytes.subarray(segmentStart, position));
  }
  if (width === 0 || height === 0 || scans === 0) throw new BrokenPicture();
  parts.push(bytes.subarray(position, position + 2));
  return { clean: Buffer.concat(parts), width, height, frames: 1, orientation };
}

/** Picture data goes on to the next marker that is neither a stuffed byte nor a restart. */
function findScanEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw new BrokenPicture();
}
