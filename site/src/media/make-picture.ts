import { join } from 'node:path';

import sharp from 'sharp';

import { EntryError } from '../replica/sync-error.ts';
import type { MediaVariant } from './media-entry.ts';
import { writeOnce } from './write-once.ts';

const widths = [480, 960, 1600];

// Every picture is read once, so what is kept of it is kept in vain.
sharp.cache(false);

/** More pixels than any camera gives, fewer than would exhaust the memory. */
const maxPixels = 120_000_000;

/** One recipe: other values give other bytes under the same names, so the replica's version must be raised with them. */
const recipe = { quality: 80, effort: 4 };

/**
 * Makes the WebP widths of a picture: upright, without metadata, the first frame of a moving one.
 *
 * @param source SHA-256 of the bytes, hex
 * @param mediaDir absolute path of an existing directory
 * @returns size of the upright original in pixels, and the variants
 * @throws EntryError when the bytes are not a picture
 */
export async function makePicture({
  bytes,
  source,
  mediaDir,
}: {
  bytes: Uint8Array;
  source: string;
  mediaDir: string;
}): Promise<{ width: number; height: number; variants: MediaVariant[] }> {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
    const { format, autoOrient } = await picture.metadata();
    if (!['jpeg', 'png', 'webp', 'gif'].includes(format)) throw new EntryError(`is no picture but ${format}`);
    const { width, height } = autoOrient;
    const variants: MediaVariant[] = [];
    for (const variantWidth of toVariantWidths(width)) {
      const file = `${source.slice(0, 16)}-w${String(variantWidth)}.webp`;
      await writeOnce(join(mediaDir, file), () =>
        picture.clone().autoOrient().resize({ width: variantWidth }).webp(recipe).toBuffer(),
      );
      const variantHeight = Math.max(1, Math.round((height * variantWidth) / width));
      variants.push({ width: variantWidth, height: variantHeight, file });
    }
    return { width, height, variants };
  } catch (error) {
    if (error instanceof EntryError || isDiskError(error)) throw error;
    throw new EntryError(
      `cannot be decoded: ${error instanceof Error ? error.message.trim() : String(error)}`,
    );
  }
}

/** @returns the widths to make of a picture: none wider than itself, its own where it is narrower than the widest */
export function toVariantWidths(width: number): number[] {
  const widest = Math.min(width, widths.at(-1) ?? width);
  return [...new Set([...widths.filter((candidate) => candidate < widest), widest])];
}

/** A full disk is no fault of the picture. */
function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
