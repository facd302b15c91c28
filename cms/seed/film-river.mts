import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { boat, circle, picture, rect, ridge, ripples, sky } from './drawing/shapes.mts';
import { muxWebm } from './filming/mux-webm.mts';

/** Films media/videos/mot-ngay-ben-song.webm, five seconds without sound; run by hand when the scene changes: node cms/seed/film-river.mts */
const [width, height, frameMs, count] = [640, 360, 100, 50];

const mix = (from: readonly number[], to: readonly number[], part: number): string =>
  `rgb(${from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * part)).join(' ')})`;

/** @param part how much of the film has passed, 0 to 1 */
function drawScene(part: number): string {
  const top = mix([58, 52, 98], [244, 217, 166], part);
  const bottom = mix([214, 120, 96], [247, 239, 224], part);
  const water = mix([44, 66, 96], [63, 127, 140], part);
  return picture(
    sky('a', top, bottom),
    rect(0, 0, 1600, 900, 'url(#a)') +
      circle(1120, 600 - part * 370, 92, mix([214, 72, 43], [240, 168, 62], part)) +
      ridge(480, 90, 1.4, 0.4, mix([70, 74, 104], [124, 154, 160], part)) +
      ridge(570, 60, 1.9, 1.7, mix([46, 60, 88], [79, 122, 124], part)) +
      rect(0, 660, 1600, 240, water) +
      `<g transform="translate(${String(Math.round(part * 260) - 130)} 0)">${ripples(18, 690, 190, mix([150, 140, 160], [200, 226, 224], part))}</g>` +
      boat(180 + part * 1150, 770 + Math.sin(part * 14) * 7, 120, '#f3e3c3'),
  );
}

/** A lossy WebP file is a VP8 key frame behind twenty bytes of RIFF. */
function toKeyFrame(webp: Buffer): Buffer {
  if (webp.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('not a lossy WebP picture without extras');
  return webp.subarray(20, 20 + webp.readUInt32LE(16));
}

const frames: Buffer[] = [];
for (let index = 0; index < count; index += 1) {
  const scene = sharp(Buffer.from(drawScene(index / (count - 1)))).flatten({ background: '#ffffff' });
  const webp = await scene.resize(width, height).webp({ quality: 60, effort: 6 }).toBuffer();
  frames.push(toKeyFrame(webp));
}
const bytes = muxWebm({ width, height, frameMs, frames });
writeFileSync(join(import.meta.dirname, 'media', 'videos', 'mot-ngay-ben-song.webm'), bytes);
process.stdout.write(`mot-ngay-ben-song.webm ${String(Math.round(bytes.length / 1024))} KB\n`);
