import { hash } from 'node:crypto';

import sharp from 'sharp';

/** Cards change rarely and are drawn in every full render: the last ones are kept. Same drawing, same bytes. */
const kept = new Map<string, Uint8Array>();
const mostKept = 64;

/**
 * @param svg without text elements, so that no font of the machine is asked
 * @returns it as PNG
 */
export async function drawPicture(svg: Uint8Array): Promise<Uint8Array> {
  const key = hash('sha256', svg, 'base64url');
  const known = kept.get(key);
  if (known) return known;
  const png = new Uint8Array(await sharp(svg).removeAlpha().png({ compressionLevel: 6 }).toBuffer());
  kept.set(key, png);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return png;
}
