import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adminWords } from './admin-words.ts';

type Words = Readonly<Record<string, string>>;

/** Tests run from the root of the repository. */
const requireHere = createRequire(join(process.cwd(), 'cms/package.json'));
const requireOfStrapi = createRequire(requireHere.resolve('@strapi/strapi/package.json'));

const rootOf = (packageName: string): string =>
  dirname(requireOfStrapi.resolve(`${packageName}/package.json`));

async function readWords(
  packageName: string,
  language: string,
  folder = 'dist/admin/translations',
): Promise<Words> {
  const file = join(rootOf(packageName), folder, `${language}.json.mjs`);
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

/** Editors that no field here uses, and screens of developers. */
const notUsed = /BlocksInput|Wysiwyg|DynamicZone|NoContentType|\/history\//;
/** Entries have one language, and the dialog that publishes several is our own. */
const notShown = /Settings\.list\.actions\.deleteAdditionalInfos|ListPage\.selectedEntriesModal/;

it('The content manager speaks Vietnamese where its code names a word that its translations lack', async () => {
  const words: readonly Words[] = [
    adminWords,
    await readWords('@strapi/admin', 'vi', 'dist/admin/admin/src/translations'),
    toPrefixed(await readWords('@strapi/content-manager', 'vi')),
  ];
  const named = /\bid: (getTranslation\()?'([\w.-]+)'\)?,\s*defaultMessage: ['"`][^\n]*[a-z]{2}/gi;
  const keys = [...readSource('@strapi/content-manager', notUsed).matchAll(named)].map(
    ([, prefixed, key = '']) => (prefixed === undefined ? key : `content-manager.${key}`),
  );
  expect(keys.length).toBeGreaterThan(100);
  const missing = keys.filter(
    (key) =>
      words.every((known) => known[key] === undefined) &&
      !elsewhere.test(key.replace('content-manager.', '')) &&
      !notShown.test(key),
  );
  expect([...new Set(missing)]).toEqual([]);
});

const toPrefixed = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`content-manager.${key}`, text]));

/** A library that Strapi has not released, and help that it sells. */
const notOffered = /\/(?:future|ai|translations)\//;

/** Where that help stands in the settings. */
const sold = /aiMetadata/;

/** Strapi's own sources name keys as texts, and some of them with a part that is filled in. */
function readSource(packageName: string, left: RegExp): string {
  const cwd = rootOf(packageName);
  return globSync('dist/admin/**/*.mjs', { cwd })
    .filter((file) => !left.test(file))
    .map((file) => readFileSync(join(cwd, file), 'utf8'))
    .join('\n');
}

describe('The media library speaks Vietnamese', () => {
  it('in every word of its present screens', async () => {
    const english = await readWords('@strapi/upload', 'en');
    const source = readSource('@strapi/upload', notOffered);
    const named = [...source.matchAll(/getTrad\('([^']+)'\)/g)].map(([, key]) => key ?? '');
    const used = Object.entries(english)
      .filter(([key, word]) => /[a-z]{2}/i.test(word) && source.includes(`'${key}'`))
      .map(([key]) => key);
    const variants = ['audio', 'doc', 'image', 'video'].map((kind) => `settings.section.${kind}.label`);
    const missing = new Set(
      [...used, ...named, ...variants].filter(
        (key) => !sold.test(key) && adminWords[`upload.${key}`] === undefined,
      ),
    );
    expect([...missing]).toEqual([]);
  });
});
