import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeManyFrames, makePhoto, makePng, pngChunk } from '../../../testing/files/make-pictures.mts';
import type { PictureKind } from '../kinds.ts';
import { checkPicture } from './check-picture.ts';

const limits = { maxPixels: 1_000_000, maxMovingPixels: 2_000_000 };
const noise = sharp({
  create: {
    width: 60,
    height: 40,
    channels: 3,
    background: 'white',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const readPixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe('a picture that lies right', () => {
  it.each<[string, PictureKind, () => Promise<Buffer>]>([
    [
      'a JPEG',
      'JPEG',
      () =>
        noise
          .clone()
          .jpeg()
          .withExif({ IFD0: { Artist: 'Chup' } })
          .toBuffer(),
    ],
    ['a progressive JPEG', 'JPEG', () => noise.clone().jpeg({ progressive: true }).toBuffer()],
    ['a JPEG of four colours', 'JPEG', () => noise.clone().toColourspace('cmyk').jpeg().toBuffer()],
    [
      'a PNG',
      'PNG',
      () =>
        noise
          .clone()
          .png()
          .withExif({ IFD0: { Artist: 'Chup' } })
          .toBuffer(),
    ],
    ['a PNG of few colours', 'PNG', () => noise.clone().png({ palette: true }).toBuffer()],
    [
      'a WebP',
      'WebP',
      () =>
        noise
          .clone()
          .webp()
          .withExif({ IFD0: { Artist: 'Chup' } })
          .toBuffer(),
    ],
    ['a lossless WebP', 'WebP', () => noise.clone().webp({ lossless: true }).toBuffer()],
    ['a GIF', 'GIF', () => noise.clone().gif().toBuffer()],
  ])('keeps every pixel without being encoded anew: %s', async (_title, kind, make) => {
    const bytes = await make();
    const { bytes: clean, width, height } = await checkPicture(bytes, kind, limits);
    expect([width, height]).toEqual([60, 40]);
    expect(await readPixels(clean)).toEqual(await readPixels(bytes));
    expect(clean.includes('Chup')).toBe(false);
    expect((await checkPicture(clean, kind, limits)).bytes).toEqual(clean);
  });

  it('keeps its colour profile', async () => {
    const bytes = await noise.clone().withIccProfile('p3').jpeg().toBuffer();
    const { bytes: clean } = await checkPicture(bytes, 'JPEG', limits);
    expect((await sharp(clean).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
  });
});

it.each([2, 3, 4, 5, 6, 7, 8])('orientation %i is turned upright', async (orientation) => {
  const photo = await makePhoto(60, 40, orientation);
  const { bytes, width, height } = await checkPicture(photo, 'JPEG', limits);
  const expected = await sharp(photo).autoOrient().toBuffer({ resolveWithObject: true });
  expect([width, height]).toEqual([expected.info.width, expected.info.height]);
  expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
});

describe('a picture is refused', () => {
  it.each<[string, PictureKind, Buffer, string]>([
    ['of too many pixels', 'PNG', makePng(1200, 1000), '1200 × 1000'],
    ['of too many frames', 'GIF', makeManyFrames(500, 500, 20), '5 triệu'],
    [
      'with a chunk that must be understood and is not',
      'PNG',
      makePng(9, 9, [pngChunk('EVIL', Buffer.from('x'))]),
      'hỏng',
    ],
    ['without a size', 'PNG', makePng(0, 0), 'hỏng'],
    ['that ends after its first bytes', 'JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'hỏng'],
    ['that ends after its first bytes', 'WebP', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'hỏng'],
    ['that ends after its first bytes', 'GIF', Buffer.from('GIF89a'), 'hỏng'],
  ])('%s: %s', async (_title, kind, bytes, reason) => {
    await expect(checkPicture(bytes, kind, limits)).rejects.toThrow(reason);
  });
});
