import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { EntryError } from '../replica/sync-error.ts';
import { createMediaMaker, type MediaRow } from './make-media.ts';
import { toVariantWidths } from './make-picture.ts';

let mediaDir: string;
beforeEach(() => {
  mediaDir = mkdtempSync(join(tmpdir(), 'portal-media-'));
});
afterEach(() => {
  rmSync(mediaDir, { recursive: true });
});

const row: MediaRow = {
  url: '/uploads/a.jpg',
  updatedAt: null,
  name: 'a.jpg',
  mime: 'image/jpeg',
  alternativeText: null,
  caption: null,
  pages: null,
  sha256: null,
};

const make = (bytes: Uint8Array, fields: Partial<MediaRow> = {}) =>
  createMediaMaker({ fetchBytes: () => Promise.resolve(bytes), mediaDir }).make(
    { ...row, ...fields },
    { entry: undefined, origin: undefined },
  );

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a01d1d' } });

describe('variant widths', () => {
  it.each([
    [4000, [480, 960, 1600]],
    [1600, [480, 960, 1600]],
    [1200, [480, 960, 1200]],
    [481, [480, 481]],
    [480, [480]],
    [1, [1]],
  ])('of a picture %i wide are %j', (width, widths) => {
    expect(toVariantWidths(width)).toEqual(widths);
  });
});

describe('pictures', () => {
  it.each([
    [1601, 1067],
    [3333, 2001],
    [1000, 333],
    [700, 3],
  ])('%i × %i get WebP files of the sizes they say', async (width, height) => {
    const { entry } = await make(await photo(width, height).jpeg().toBuffer());
    expect(entry).toMatchObject({ width, height, file: null });
    for (const variant of entry.variants) {
      const {
        format,
        width: realWidth,
        height: realHeight,
      } = await sharp(join(mediaDir, variant.file)).metadata();
      expect({ format, width: realWidth, height: realHeight }).toEqual({
        format: 'webp',
        width: variant.width,
        height: variant.height,
      });
    }
  });

  it('stand upright and carry no metadata', async () => {
    const bytes = await photo(800, 600)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { entry } = await make(bytes);
    expect(entry).toMatchObject({ width: 600, height: 800 });
    const made = await sharp(join(mediaDir, entry.variants.at(-1)?.file ?? '')).metadata();
    expect(made).toMatchObject({ width: 600, height: 800 });
    expect(made.exif).toBeUndefined();
  });

  it('give the same bytes under the same names again', async () => {
    const bytes = await photo(900, 600).png().toBuffer();
    await make(bytes, { mime: 'image/png' });
    const read = () =>
      readdirSync(mediaDir).map((file) => [file, readFileSync(join(mediaDir, file)).toString('hex')]);
    const first = read();
    rmSync(mediaDir, { recursive: true });
    mediaDir = mkdtempSync(join(tmpdir(), 'portal-media-'));
    await make(bytes, { mime: 'image/png' });
    expect(read()).toEqual(first);
    expect(first.map(([file]) => file)).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}-w480\.webp$/) as string,
      expect.stringMatching(/^[0-9a-f]{16}-w900\.webp$/) as string,
    ]);
  });

  it.each([
    ['text', () => Promise.resolve(Buffer.from('hello'))],
    ['nothing', () => Promise.resolve(Buffer.alloc(0))],
    [
      'an SVG',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ],
    ['a JPEG cut in the middle', async () => (await photo(900, 600).jpeg().toBuffer()).subarray(0, 900)],
    ['more pixels than memory should hold', () => photo(12_000, 12_000).png().toBuffer()],
  ])('that are %s are refused as one bad entry, and leave no file', async (_what, bytes) => {
    await expect(make(await bytes())).rejects.toBeInstanceOf(EntryError);
    expect(readdirSync(mediaDir)).toEqual([]);
  });
});

describe('bytes', () => {
  const pdf = { url: '/uploads/a.pdf', name: 'a.pdf', mime: 'application/pdf' };
  const sha256 = createHash('sha256').update('right').digest('hex');

  it('that are not the ones that were uploaded are refused as one bad entry, and leave no file', async () => {
    await expect(make(Buffer.from('wrong'), { ...pdf, sha256 })).rejects.toThrow('/uploads/a.pdf');
    await expect(make(Buffer.from('wrong'), { ...pdf, sha256 })).rejects.toBeInstanceOf(EntryError);
    expect(readdirSync(mediaDir)).toEqual([]);
    expect((await make(Buffer.from('right'), { ...pdf, sha256 })).entry.source).toBe(sha256);
  });

  it('are fetched again when the record names others, though its url and time are the same', async () => {
    const known = await make(Buffer.from('right'), { ...pdf, sha256 });
    const replaced = createHash('sha256').update('other').digest('hex');
    const maker = createMediaMaker({ fetchBytes: () => Promise.resolve(Buffer.from('other')), mediaDir });
    const { entry } = await maker.make({ ...row, ...pdf, sha256: replaced }, known);
    expect(entry.source).toBe(replaced);
  });
});

describe('other files', () => {
  it.each([
    ['a.pdf', 'application/pdf', /^[0-9a-f]{16}\.pdf$/],
    ['A.DOCX', 'application/octet-stream', /^[0-9a-f]{16}\.docx$/],
    ['a.html', 'text/html', /^[0-9a-f]{16}\.bin$/],
    ['a.svg', 'image/svg+xml', /^[0-9a-f]{16}\.bin$/],
    ['noname', 'text/plain', /^[0-9a-f]{16}\.bin$/],
  ])('%s are copied under a safe name', async (name, mime, expected) => {
    const { entry } = await make(Buffer.from('bytes'), { name, mime });
    expect(entry).toMatchObject({
      variants: [],
      width: null,
      size: 5,
      file: expect.stringMatching(expected) as string,
    });
    expect(readFileSync(join(mediaDir, entry.file ?? ''), 'utf8')).toBe('bytes');
  });
});
