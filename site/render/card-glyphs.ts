import { fileURLToPath } from 'node:url';

import { openSync } from 'fontkit';

import type { Face, Glyph } from '../src/seo/glyph.ts';

const files = {
  bold: import.meta.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  regular: import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
};

/** Latin with its accents, what only Vietnamese has, and the punctuation of both. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
] as const;

/** @returns the outlines of one face of the site's font */
export function readFace(style: keyof typeof files): Face {
  const font = openSync(fileURLToPath(files[style]));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${files[style]} is not one font`);
  const glyphs: Record<string, Glyph> = {};
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) {
      if (!font.hasGlyphForCodePoint(code)) continue;
      const { path, advanceWidth } = font.glyphForCodePoint(code);
      glyphs[String.fromCodePoint(code)] = { advance: advanceWidth, outline: path.toSVG() };
    }
  }
  return { unitsPerEm: font.unitsPerEm, glyphs };
}

const moduleName = 'virtual:card-glyphs';

interface BundlePlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/**
 * Pictures with words must look the same on every machine, so the words are drawn as outlines, never with a font of the
 * system. The outlines are read when the bundle is made.
 */
export function cardGlyphs(): BundlePlugin {
  return {
    name: 'card-glyphs',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id) =>
      id === `\0${moduleName}`
        ? `export const bold = ${JSON.stringify(readFace('bold'))};
           export const regular = ${JSON.stringify(readFace('regular'))};`
        : undefined,
  };
}
