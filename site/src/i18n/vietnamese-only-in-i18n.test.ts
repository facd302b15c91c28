import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

import { vi } from './vi.ts';

const siteDir = resolve(import.meta.dirname, '../..');
const sources = globSync('{src,render}/**/*.{astro,ts}', { cwd: siteDir }).filter(
  (file) => !/\.test\.ts$|^src\/testing\/|^src\/i18n\/vi\.ts$/.test(file),
);
const read = (file: string): string => readFileSync(join(siteDir, file), 'utf8');

/** Letters with marks, and letters that only Vietnamese has. */
const vietnamese = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01B0\u1EA0-\u1EF9]|\p{M}/u;

it('finds the sources', () => {
  expect(sources.length).toBeGreaterThan(50);
});

it('keeps Vietnamese words in the one file of words', () => {
  const found = sources.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        vietnamese.test(line) ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it('has no word that nobody says', () => {
  const code = sources.map(read).join('\n');
  const built = [...code.matchAll(/t\(`\$\{\w+\}\.(\w+)`/g)].map(([, meaning]) => meaning);
  const unused = Object.keys(vi).filter(
    (key) => !code.includes(`'${key}'`) && !built.includes(key.split('.')[1]),
  );
  expect(unused).toEqual([]);
});
