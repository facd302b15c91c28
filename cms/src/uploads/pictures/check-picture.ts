import sharp from 'sharp';
import { refuseFile } from '../file-refused.ts';
import type { PictureKind } from '../kinds.ts';
import type { UploadSettings } from '../settings.ts';
import { BrokenPicture, type PictureParts } from './picture-parts.ts';
import { takeApartGif } from './take-apart-gif.ts';
import { takeApartJpeg } from './take-apart-jpeg.ts';
import { takeApartPng } from './take-apart-png.ts';
import { takeApartWebp } from './take-apart-webp.ts';

const takeApart = {
  JPEG: takeApartJpeg,
  PNG: takeApartPng,
  WebP: takeApartWebp,
  GIF: takeApartGif,
} as const satisfies Record<PictureKind, (bytes: Buffer) => PictureParts>;

export interface CheckedPicture {
  /** without place, author, camera, previews or anything after the picture */
  readonly bytes: Buffer;
  /** pixels, upright */
  readonly width: number;
  readonly height: number;
}

/**
 * Cleans a picture. Its size is read from the header before anything is decoded; then it is decoded once, a moving one
 * only in its first frame, which is all that the site shows (all frames of a long one take a minute). Only a picture
 * that lies on its side is encoded anew, turned upright: without EXIF no viewer would turn it.
 *
 * @throws FileRefused when it is broken or has more pixels than can be shown
 */
export async function checkPicture(
  bytes: Buffer,
  kind: PictureKind,
  limits: Pick<UploadSettings, 'maxPixels' | 'maxMovingPixels'>,
): Promise<CheckedPicture> {
  try {
    const parts = takeApart[kind](bytes);
    refuseTooManyPixels(parts, limits);
    const clean = parts.orientation > 1 && parts.frames === 1 ? await turnUpright(bytes, kind) : parts.clean;
    const picture = sharp(clean, { limitInputPixels: limits.maxPixels, failOn: 'error' });
    const { width, height } = await picture.metadata();
    await picture.stats();
    return { bytes: clean, width, height };
  } catch (error) {
    if (error instanceof BrokenPicture || isDecoderError(error)) refuseFile('upload.brokenPicture');
    throw error;
  }
}

function refuseTooManyPixels(
  { width, height, frames }: PictureParts,
  limits: Pick<UploadSettings, 'maxPixels' | 'maxMovingPixels'>,
): void {
  const most = frames > 1 ? limits.maxMovingPixels : limits.maxPixels;
  if (width * height > limits.maxPixels || width * height * frames > most) {
    const millions = (pixels: number): number => Math.ceil(pixels / 1_000_000);
    refuseFile('upload.tooManyPixels', {
      width,
      height,
      millions: millions(width * height * frames),
      max: millions(most),
    });
  }
}

/** High quality, and the density of colour that the camera chose. EXIF does not come along, the colour profile does. */
async function turnUpright(bytes: Buffer, kind: PictureKind): Promise<Buffer> {
  const picture = sharp(bytes, { failOn: 'error' });
  const { chromaSubsampling } = await picture.metadata();
  const upright = picture.autoOrient().keepIccProfile();
  if (kind === 'PNG') return upright.png().toBuffer();
  if (kind === 'WebP') return upright.webp({ quality: 95 }).toBuffer();
  const density = chromaSubsampling === '4:4:4' ? { chromaSubsampling } : {};
  return upright.jpeg({ quality: 95, ...density }).toBuffer();
}

/** A full disk is no fault of the picture; the decoder's errors have no system call. */
const isDecoderError = (error: unknown): boolean =>
  error instanceof Error && error.constructor === Error && !('syscall' in error);
