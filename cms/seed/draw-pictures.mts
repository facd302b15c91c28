import { join } from 'node:path';
import sharp from 'sharp';
import { scenes } from './scenes.mts';

/** Draws every scene into media/ as a JPEG of 1600 × 900; run by hand when a scene changes: node cms/seed/draw-pictures.mts */
for (const [name, svg] of Object.entries(scenes)) {
  const file = join(import.meta.dirname, 'media', `${name}.jpg`);
  const { size } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(file);
  process.stdout.write(`${name}.jpg ${String(Math.round(size / 1024))} KB\n`);
}
