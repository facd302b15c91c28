import { join } from 'node:path';
import sharp from 'sharp';
import { countryScenes } from './drawing/country-scenes.mts';
import { coverScenes } from './drawing/cover-scenes.mts';
import { emblems } from './drawing/emblems.mts';
import { schoolScenes } from './drawing/school-scenes.mts';
import { seasonScenes } from './drawing/season-scenes.mts';

/** Draws every scene into media/pictures; run by hand when a scene changes: node cms/seed/draw-pictures.mts */
const dir = join(import.meta.dirname, 'media', 'pictures');
const tell = (name: string, size: number): void => {
  process.stdout.write(`${name} ${String(Math.round(size / 1024))} KB\n`);
};

for (const [name, svg] of Object.entries({
  ...coverScenes,
  ...schoolScenes,
  ...countryScenes,
  ...seasonScenes,
})) {
  const { size } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 79, mozjpeg: true })
    .toFile(join(dir, `${name}.jpg`));
  tell(`${name}.jpg`, size);
}
for (const [name, svg] of Object.entries(emblems)) {
  const { size } = await sharp(Buffer.from(svg))
    .png({ palette: true })
    .toFile(join(dir, `${name}.png`));
  tell(`${name}.png`, size);
}
