import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { root } from '../dev/root.ts';

/** Letters that only Vietnamese has, beside those that French shares. */
const vietnameseLetter = /[ăĂđĐơƠưƯ\u1EA0-\u1EF9]/;

/** Where words for people stand. `site` has a test of its own, which reads .astro files too. */
const places = {
  'cms/{src,config}': /^cms\/src\/i18n\//,
  'scripts/{dev,publisher,serve}': /^scripts\/(?:publisher|serve)\/vi\.ts$/,
  // Folding speaks of letters, and numbers of documents have them; neither are words.
  'shared-types/src': /^shared-types\/src\/(?:fold|document-number)\.ts$/,
};

const isTest = (file: string): boolean => /\.test\.ts$|\/testing\//.test(file);

describe('Vietnamese words stand in one place', () => {
  it.each(Object.entries(places))('of %s', (folder, place) => {
    const files = globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }).filter((file) => !isTest(file));
    const withWords = files.filter((file) => vietnameseLetter.test(readFileSync(join(root, file), 'utf8')));
    expect(withWords.some((file) => place.test(file))).toBe(true);
    expect(withWords.filter((file) => !place.test(file))).toEqual([]);
  });
});
