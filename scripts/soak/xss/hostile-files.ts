import sharp from 'sharp';

import type { AdminClient } from '../../testing/admin-client.ts';
import { isRefusal } from '../feed-actions.ts';
import type { HostileTexts } from './hostile-texts.ts';
import type { Files } from './hostile-entries.ts';

/** Longer names are cut. */
const longestName = 100;

/**
 * Uploads pictures and a document under hostile names, with hostile descriptions.
 *
 * @param most pictures; fewer where all vectors have had their turn before
 * @throws Error where a name is refused
 */
export async function uploadHostileFiles(
  admin: AdminClient,
  texts: HostileTexts,
  most: number,
): Promise<Files & { names: number }> {
  const turns = Math.min(most, texts.turns(longestName));
  const pictureIds: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const words = texts.pick('as it is', longestName, turn) ?? '';
    const { id } = await upload(admin, `${words}.png`, 'image/png', await drawPicture(turn));
    await admin.describeFile(id, { name: `${words}.png`, alternativeText: words, caption: words });
    pictureIds.push(id);
  }
  const words = texts.pick('as it is', longestName, turns) ?? '';
  const paper = await admin.upload(
    `${words}.pdf`,
    'application/pdf',
    new Uint8Array(Buffer.from(buildPdf())),
  );
  await requireRefused(admin, texts);
  return { pictureIds, documentId: paper.id, names: turns + 1 };
}

/** A name that loses its ending on the way is refused; it is given afterwards then. */
async function upload(
  admin: AdminClient,
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ id: number }> {
  try {
    return await admin.upload(name, type, bytes);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return admin.upload(`tep${name.slice(-4)}`, type, bytes);
  }
}

async function drawPicture(turn: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: turn % 256, g: (turn * 7) % 256, b: (turn * 31) % 256 };
  const picture = sharp({ create: { width: 40, height: 24, channels: 3, background } });
  return new Uint8Array(await picture.png().toBuffer());
}

/** One empty page, with the table that tells where its objects are. */
function buildPdf(): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((body, index) => {
    const start = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
}

/** Pages and pictures that run scripts are no pictures, whatever they are called. */
async function requireRefused(admin: AdminClient, texts: HostileTexts): Promise<void> {
  const body = texts.pick('as it is', 200, 0) ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
  const files = [
    ['anh.svg', 'image/svg+xml', svg],
    ['anh.png', 'image/png', svg],
    ['trang.html', 'text/html', body],
    ['trang.pdf', 'application/pdf', `<!doctype html>${body}`],
  ] as const;
  for (const [name, type, text] of files) {
    try {
      await admin.upload(name, type, new TextEncoder().encode(text));
    } catch (error) {
      if (isRefusal(error)) continue;
      throw error;
    }
    throw new Error(`${name} was accepted with ${text.slice(0, 80)}`);
  }
}
