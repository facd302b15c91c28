/**
 * Cuts the faces of the site out of the whole fonts: `node site/fonts/make-fonts.mjs` writes the `.woff2` beside it. They
 * are committed, so that neither a build nor an installation needs this.
 *
 * What is kept: Vietnamese and what stands in Vietnamese text (a browser takes other letters from its own fonts), kerning
 * and figures of equal width. Hints go: they are half the weight, and screens that need them are gone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Name of the face here → file of the whole font. */
const faces = {
  'text-400': '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'text-700': '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  'title-600': '@expo-google-fonts/stix-two-text/600SemiBold/STIXTwoText_600SemiBold.ttf',
};

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** As the `unicode-range` in `src/styles/fonts.css` says. */
const letters =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  '\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0' +
  range(0x1ea0, 0x1ef9) +
  '\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2039\u203a\u20ab';

for (const [name, file] of Object.entries(faces)) {
  const face = await subsetFont(readFileSync(require.resolve(file)), letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'mark', 'tnum'],
  });
  writeFileSync(join(import.meta.dirname, `${name}.woff2`), face);
  console.log(`${name}.woff2  ${String(face.length)} bytes`);
}
