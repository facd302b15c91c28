import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { buildWebManifest } from './build-web-manifest.ts';

const publicDir = resolve(import.meta.dirname, '../../public');
const drawing = readFileSync(join(publicDir, 'favicon.svg'));

/** Without transparency: the device cuts its own shape. */
const tiles: Readonly<Record<string, number>> = { 'apple-touch-icon.png': 180 };

const draw = async (name: string, size: number): Promise<Buffer> => {
  const icon = sharp(drawing, { density: (72 * size) / 64 }).resize(size, size);
  return (name in tiles ? icon.flatten({ background: '#fff' }) : icon)
    .png({ compressionLevel: 9 })
    .toBuffer();
};

describe('the icons', () => {
  it.each([
    ['icon-48.png', 48],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['apple-touch-icon.png', 180],
  ])('%s is the drawing of the site, %i pixels wide', async (name, size) => {
    const expected = await sharp(await draw(name, size))
      .raw()
      .toBuffer();
    const found = sharp(readFileSync(join(publicDir, name)));
    expect(await found.metadata()).toMatchObject({ format: 'png', width: size, height: size });
    expect((await found.raw().toBuffer()).equals(expected)).toBe(true);
  });

  it('that the manifest names are there, in the sizes it says', async () => {
    const manifest = JSON.parse(buildWebManifest({ name: 'Cổng', shortName: null })) as {
      icons: { src: string; sizes: string; type: string }[];
      short_name?: string;
    };
    expect(manifest.short_name).toBeUndefined();
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(join(publicDir, src)).metadata();
      expect(type).toContain(format);
      if (sizes !== 'any') expect(`${String(width)}x${String(height)}`).toBe(sizes);
    }
  });
});
