import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** What a telephone writes into a photo: where it was taken, by whom, and that it lies on its side. */
export const privateWords = ['GPSLatitude', 'Nguyen Van Chup', 'PhoneMaker 12'];

const exif = {
  IFD0: { Make: 'PhoneMaker 12', Artist: 'Nguyen Van Chup' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '18/1 40/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 41/1 0/1',
  },
};

const canvas = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#2f6b3a' } });

/** A photo with everything private in it. */
export async function makePhoto(width: number, height: number, orientation = 1): Promise<Buffer> {
  return canvas(width, height)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .jpeg({ quality: 85 })
    .toBuffer();
}

export async function makeWebpPhoto(width: number, height: number): Promise<Buffer> {
  return canvas(width, height).withExif(exif).webp().toBuffer();
}

export const makeGif = (width: number, height: number): Promise<Buffer> =>
  canvas(width, height).gif().toBuffer();

export function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @param claimed size in the header, true or not; the picture data is white and small when packed */
export function makePng(
  width: number,
  height: number,
  more: readonly Buffer[] = [],
  claimed: readonly [number, number] = [width, height],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed[0], 0);
  header.writeUInt32BE(claimed[1], 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A header that promises so many pixels, and a tiny picture behind it. */
export function claimJpegSize(photo: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(photo);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

/** A GIF of very many frames, each of a few bytes. */
export function makeManyFrames(width: number, height: number, frames: number): Buffer {
  const header = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xFF\xFF\xFF', 'latin1');
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}
