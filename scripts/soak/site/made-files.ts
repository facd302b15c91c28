import type { WireRecords } from '@portal/shared-types';
import { wireMedia } from '@portal/site/testing/wire-records';
import sharp from 'sharp';

import type { Random } from '../random.ts';
import type { ContentWorld } from './content-world.ts';
import { someId } from './random-values.ts';

type Kind = 'png' | 'pdf' | 'mp4' | 'vtt';

const mimes: Readonly<Record<Kind, string>> = {
  png: 'image/png',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
};

const drawn: Uint8Array[] = [];

/** Draws the pictures that all sequences upload; small, but for one of two widths. */
export async function drawPictures(): Promise<void> {
  if (drawn.length > 0) return;
  for (const [index, width] of [40, 41, 42, 43, 500].entries()) {
    const background = { r: index * 40, g: 120, b: 200 - index * 30 };
    const picture = sharp({ create: { width, height: 24, channels: 3, background } });
    drawn.push(await picture.png().toBuffer());
  }
}

function bytesOf(kind: Kind, random: Random): Uint8Array {
  return kind === 'png' ? random.pick(drawn) : Buffer.from(`%${kind} ${String(random.below(6))}`);
}

/** Uploads a file of any kind, most often a picture. */
export function makeFile(
  world: ContentWorld,
  random: Random,
  id: string,
  kind = random.pick<Kind>(['png', 'png', 'png', 'pdf', 'pdf', 'mp4', 'vtt']),
): WireRecords['media'] {
  const url = `/uploads/${id}.${kind}`;
  world.cms.files.set(url, bytesOf(kind, random));
  return wireMedia(id, {
    url,
    name: `${random.pick(['Quyết định', 'tep'])}.${kind}`,
    ext: `.${kind}`,
    mime: mimes[kind],
    pages: kind === 'pdf' ? random.below(9) : null,
    updatedAt: new Date(world.clock).toISOString(),
    caption: random.chance(0.2) ? 'Chú thích' : null,
  });
}

/** Puts other bytes behind a medium: at the same address or at another. */
export function replaceFile(world: ContentWorld, random: Random, medium: WireRecords['media']): void {
  const kind = (medium.ext ?? '.png').slice(1) as Kind;
  const url = random.chance(0.5) ? (medium.url ?? '') : `/uploads/${someId(random)}.${kind}`;
  world.cms.files.set(url, bytesOf(kind, random));
  const updatedAt = new Date(Date.parse(medium.updatedAt ?? '') + 1 + random.below(1e6)).toISOString();
  world.put('media', { ...medium, url, updatedAt });
}
