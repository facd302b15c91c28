import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adminWords } from './admin-words.ts';

type Words = Readonly<Record<string, string>>;

/** Tests run from the root of the repository. */
const requireHere = createRequire(join(process.cwd(), 'cms/package.json'));
const requireOfStrapi = createRequire(requireHere.resolve('@strapi/strapi/package.json'));

async function readWords(packageName: string, language: string): Promise<Words> {
  const root = dirname(requireOfStrapi.resolve(`${packageName}/package.json`));
  const file = join(root, `dist/admin/translations/${language}.json.mjs`);
  return ((await import(/* @vite-ignore */ file)) as { default: Words }).default;
}

/** Screens that this portal has not: versions and live preview of paid editions, dynamic zones, changing content types. */
const elsewhere =
  /^(?:history|emptyAttributes|link-to-ctb|edit-settings-view|pages\.NoContentType|components\.DynamicZone|containers\.SettingsPage|containers\.SettingsView|preview\.(?:error|info|content|panel\.button-configuration))/;

describe('The content manager speaks Vietnamese', () => {
  it('in every word of the screens that it has here', async () => {
    const english = await readWords('@strapi/content-manager', 'en');
    const vietnamese = await readWords('@strapi/content-manager', 'vi');
    const missing = Object.entries(english)
      .filter(([key, word]) => !elsewhere.test(key) && /[a-z]{2}/i.test(word))
      .map(([key]) => key)
      .filter(
        (key) => (adminWords[`content-manager.${key}`] ?? adminWords[key] ?? vietnamese[key]) === undefined,
      );
    expect(missing).toEqual([]);
  });
});
