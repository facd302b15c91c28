import { sanitizeHtml, toSlug } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { hasDrafts, isHtml, listOwnAttributes, type Attribute } from '../models.ts';
import { content, entriesOf, files, getModel, published, resolveDemo, text } from './testing/resolve-demo.ts';

const seed = resolveDemo('2026-03-04');

/** Every value of one attribute, in entries and in their components. */
function collect(visit: (uid: string, name: string, attribute: Attribute, value: unknown) => void): void {
  const walk = (uid: string, fields: Fields): void => {
    for (const [name, attribute] of listOwnAttributes(getModel(uid))) {
      const value = fields[name];
      visit(uid, name, attribute, value);
      const { component } = attribute;
      if (component !== undefined && value !== undefined)
        for (const item of [value].flat()) walk(component, item as Fields);
    }
  };
  for (const [type, entries] of content) for (const entry of entries) walk(publicUids[type], entry);
}

describe('the demo content', () => {
  it.each([
    ['article', 40],
    ['category', 6],
    ['topic', 4],
    ['notice', 12],
    ['document', 25],
    ['video', 6],
    ['album', 3],
    ['page', 4],
    ['slide', 3],
    ['siteLink', 6],
    ['banner', 5],
    ['unit', 5],
    ['menuItem', 10],
  ] as const)('publishes of the type %s at least %i', (type, count) => {
    expect(published(type).length).toBeGreaterThanOrEqual(count);
  });

  it('gives each key once in its type', () => {
    for (const entries of content.values())
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it.each(['2026-03-02', '2026-03-08', '2027-01-01', '2028-02-29'])(
    'resolves on %s to entries whose fields, files and relations exist',
    (day) => {
      expect(() => resolveDemo(day)).not.toThrow();
    },
  );

  it('shows every file', () => {
    expect(files.filter((file) => !seed.usedFiles.has(file))).toEqual([]);
  });

  it('has six categories with at least six articles each, over three years', () => {
    const byCategory = Map.groupBy(published('article'), ({ category }) => category);
    expect([...byCategory.values()].filter((articles) => articles.length >= 6)).toHaveLength(6);
    const days = seed.of('article').map((fields) => text(fields, 'postedAt'));
    expect(days.toSorted()[0]?.slice(0, 7)).toBe('2023-04');
  });

  it('uses every value of every list of choices', () => {
    const used = new Map<string, Set<unknown>>();
    const wanted = new Map<string, readonly string[]>();
    collect((uid, name, attribute, value) => {
      const choices = (attribute as { enum?: readonly string[] }).enum;
      if (choices === undefined) return;
      const key = `${uid} ${name}`;
      wanted.set(key, choices);
      used.set(key, (used.get(key) ?? new Set()).add(value));
    });
    for (const [key, choices] of wanted)
      expect([key, choices.filter((choice) => used.get(key)?.has(choice) !== true)]).toEqual([key, []]);
  });

  it('fills every optional field somewhere and leaves it out elsewhere', () => {
    const ours =
      /^(order|slug|seo|legacyUrls|publishAt|unpublishAt|postedAt|at|reason|licence|logo|shortName|governingBody|address|phone|email|visitBaseline.*|signedBy|pathDate|revision|saveMark|searchText|source|metaTitle|metaDescription|shareImage|role)$/;
    const seen = new Map<string, Set<boolean>>();
    collect((uid, name, attribute, value) => {
      if (attribute.required === true || ours.test(name)) return;
      const key = `${uid} ${name}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(value !== undefined));
    });
    expect([...seen].filter(([, states]) => states.size < 2).map(([key]) => key)).toEqual([]);
  });

  it('keeps a draft of every type that has drafts, except of the single one', () => {
    const withDrafts = [...content.keys()].filter(
      (type) => type !== 'editorsNote' && hasDrafts(getModel(publicUids[type])),
    );
    for (const type of withDrafts)
      expect([type, entriesOf(type).length > published(type).length]).toEqual([type, true]);
  });

  it('has bodies that the sanitiser leaves whole', () => {
    const bare = (html: string): string => html.replace(/<(?!img)[^>]*>|\s/g, '');
    collect((_uid, _name, attribute, value) => {
      if (!isHtml(attribute) || !Array.isArray(value)) return;
      const html = value.join('\n');
      expect(bare(sanitizeHtml(html))).toBe(bare(html));
    });
  });

  it('repeats no paragraph and no heading of an article body more than twice', () => {
    const lines = entriesOf('article').flatMap(({ body }) => body as string[]);
    const often = [...Map.groupBy(lines, (line) => line)].filter(([, same]) => same.length > 2);
    expect(often.map(([line]) => line)).toEqual([]);
  });

  it('has titles near the longest that are allowed', () => {
    const longest = Math.max(...seed.of('article').map((fields) => text(fields, 'title').length));
    expect(longest).toBeGreaterThan(200);
    expect(longest).toBeLessThanOrEqual(250);
  });
});

it('the menu of the demo content leads to categories that exist, two levels deep', () => {
  const paths = seed.of('category').map((fields) => `/chuyen-muc/${toSlug(text(fields, 'name'))}/`);
  const byKey = new Map(entriesOf('menuItem').map((item) => [item.key, item]));
  const items = entriesOf('menuItem').filter((item) => String(item['url']).startsWith('/chuyen-muc/'));
  expect(items.length).toBeGreaterThanOrEqual(6);
  for (const item of items) expect(paths).toContain(item['url']);
  for (const { parent } of byKey.values())
    if (typeof parent === 'string') expect(byKey.get(parent)).not.toHaveProperty('parent');
});

it('the albums of the demo content hold eight photos each', () => {
  const byAlbum = Map.groupBy(published('photo'), ({ album }) => album);
  expect([...byAlbum.values()].map((photos) => photos.length)).toEqual([8, 8, 8]);
});
