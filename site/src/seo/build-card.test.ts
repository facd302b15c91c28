import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { readFace } from '../../render/card-glyphs.ts';
import { drawPicture } from '../../render/draw-picture.ts';
import { vi } from '../i18n/vi.ts';
import { buildCard } from './build-card.ts';
import { colors } from './colors.ts';
import { measureText, wrapText } from './glyph.ts';

const faces = { bold: readFace('bold'), regular: readFace('regular') };

describe('a card', () => {
  it('is a picture of the size that previews want, the same bytes each time, without any font', async () => {
    const card = buildCard({ label: 'Chuyên mục', title: 'Nghiên cứu khoa học', footer: 'Trường' }, faces);
    expect(card).not.toMatch(/<text|font|href/);
    const png = await drawPicture(Buffer.from(card));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(await sharp(Buffer.from(card)).removeAlpha().png({ compressionLevel: 6 }).toBuffer()).toEqual(
      Buffer.from(png),
    );
  });

  it('cannot be broken by what it says', async () => {
    const title = `</svg><script>alert(1)</script> & "x" \u0000 ]]> 漢字 ${'dài '.repeat(200)}`;
    const card = buildCard({ label: title, title, footer: title }, faces);
    expect(card).not.toMatch(/script|&/);
    expect((await drawPicture(Buffer.from(card))).length).toBeGreaterThan(1000);
  });

  it('has a glyph for every letter and mark of Vietnamese', () => {
    const letters = Array.from('aăâeêioôơuưy').flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (letter + mark).normalize('NFC')),
    );
    const all = [
      ...new Set(
        [...letters, ...Array.from(Object.values(vi).join('')), 'đ'].flatMap((one) => [
          one,
          one.toUpperCase(),
        ]),
      ),
    ];
    const missing = all.filter((one) => !(one in faces.bold.glyphs && one in faces.regular.glyphs));
    expect(missing).toEqual([]);
  });
});

describe('words of a card', () => {
  it('are wrapped where the line ends, and cut where there are too many lines', () => {
    const text = 'Xây dựng Đảng và hệ thống chính trị ở cơ sở';
    const lines = wrapText(faces.bold, text, 50, 400);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(measureText(faces.bold, line, 50)).toBeLessThanOrEqual(400);
    const cut = wrapText(faces.bold, text, 50, 400, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    expect(measureText(faces.bold, cut[1] ?? '', 50)).toBeLessThanOrEqual(400);
  });
});

it('colours outside style sheets are those of the style sheets', () => {
  const tokens = readFileSync(resolve(import.meta.dirname, '../styles/tokens.css'), 'utf8');
  for (const [name, value] of Object.entries(colors)) {
    expect(new RegExp(`--${name}:\\s*(#[0-9a-f]+);`).exec(tokens)?.[1]).toBe(value);
  }
});
