import { join } from 'node:path';
import { isDocumentNumber, isoWeekOf, sanitizeHtml, toSlug, type DocumentSystem } from '@portal/shared-types';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entries.ts';
import { publicUids } from '../feed/public-models.ts';
import { hasDrafts, isHtml, listOwnAttributes, type Attribute } from '../models.ts';
import { createFileModels } from '../schema-files.ts';
import { readDemoContent, type DemoEntry, type DemoType } from './demo-content.ts';
import { toFields, type DemoTarget } from './demo-fields.ts';
import { readDemoMedia } from './demo-media.ts';
import { toLoadOrder } from './load-order.ts';

const seedDir = join(__dirname, '../../seed');
const content = readDemoContent(seedDir);
const files = readDemoMedia(seedDir).map(({ file }) => file);
const getModel = createFileModels(join(__dirname, '..'));
const entriesOf = (type: DemoType): readonly DemoEntry[] => content.get(type) ?? [];
const published = (type: DemoType): readonly DemoEntry[] =>
  entriesOf(type).filter(({ state }) => state !== 'draft');

/** A seed as the loader resolves it, with keys as ids. */
function resolve(seedDate: string) {
  const known = new Set<string>();
  const usedFiles = new Set<string>();
  const target: DemoTarget = {
    getModel,
    seedDate,
    mediumOf(file) {
      if (!files.includes(file)) throw new Error(`no file ${file}`);
      usedFiles.add(file);
      return { id: files.indexOf(file), documentId: file };
    },
    documentOf(uid, key) {
      if (!known.has(`${uid} ${key}`)) throw new Error(`no ${uid} ${key}`);
      return key;
    },
  };
  const fields = new Map<DemoType, Map<string, Fields>>();
  for (const [type, entries] of content) {
    const uid = publicUids[type];
    const loaded = new Map<string, Fields>();
    for (const entry of toLoadOrder(getModel, uid, entries)) {
      loaded.set(entry.key, toFields(target, uid, entry));
      known.add(`${uid} ${entry.key}`);
    }
    fields.set(type, loaded);
  }
  return {
    usedFiles,
    of: (type: DemoType): Fields[] => published(type).map(({ key }) => fields.get(type)?.get(key) ?? {}),
  };
}

const seedDate = '2026-03-04';
const seed = resolve(seedDate);
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

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
      expect(() => resolve(day)).not.toThrow();
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
      /^(order|slug|seo|legacyUrls|publishAt|unpublishAt|postedAt|at|reason|licence|logo|shortName|governingBody|address|phone|email|visitBaseline.*|signedBy|pathDate|revision|searchText|source|metaTitle|metaDescription|shareImage|role)$/;
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

describe('the notices of the demo content', () => {
  const now = `${seedDate}T05:00:00.000Z`;
  it('are running, pinned and past, and an invitation is still to come', () => {
    const notices = seed.of('notice');
    const running = notices.filter((fields) => text(fields, 'expiresAt') > now);
    expect(running.length).toBeGreaterThanOrEqual(6);
    expect(notices.length - running.length).toBeGreaterThanOrEqual(4);
    expect(running.filter((fields) => text(fields, 'pinnedUntil') > now).length).toBeGreaterThanOrEqual(2);
    expect(
      running.some((fields) => fields['kind'] === 'invitation' && text(fields, 'eventStart') > now),
    ).toBe(true);
  });

  it('end after their event', () => {
    for (const notice of seed.of('notice')) {
      const [start, end] = [text(notice, 'eventStart'), text(notice, 'eventEnd')];
      if (notice['kind'] === 'invitation') expect(start).not.toBe('');
      if (end !== '') expect(end > start).toBe(true);
      expect(text(notice, 'expiresAt') >= end).toBe(true);
    }
  });
});

describe('the documents of the demo content', () => {
  const documents = seed.of('document');
  const keyOf = (fields: Fields): string => published('document')[documents.indexOf(fields)]?.key ?? '';

  it('have numbers in the form of their system, once for each issuing body', () => {
    for (const fields of documents.filter((entry) => 'number' in entry))
      expect([
        text(fields, 'number'),
        isDocumentNumber(fields['system'] as DocumentSystem, text(fields, 'number')),
      ]).toEqual([text(fields, 'number'), true]);
    const numbers = documents
      .filter((entry) => 'number' in entry)
      .map((entry) => `${text(entry, 'issuingBody')} ${text(entry, 'number')}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('carry the year of issue where the number has one', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29'])
      for (const fields of resolve(day).of('document')) {
        const year = /\/(\d{4})\//.exec(text(fields, 'number'))?.[1];
        if (year !== undefined) expect(year).toBe(text(fields, 'issuedAt').slice(0, 4));
      }
  });

  it('are of every status', () => {
    const replaced = new Set(documents.flatMap((fields) => (fields['replaces'] ?? []) as string[]));
    const statusOf = (fields: Fields): string => {
      if (replaced.has(keyOf(fields))) return 'replaced';
      if (text(fields, 'effectiveFrom') > seedDate) return 'not yet in force';
      const to = text(fields, 'effectiveTo');
      return to !== '' && to <= seedDate ? 'no longer in force' : 'in force';
    };
    const statuses = Map.groupBy(documents, statusOf);
    expect([...statuses.keys()].toSorted()).toEqual([
      'in force',
      'no longer in force',
      'not yet in force',
      'replaced',
    ]);
    expect(documents.some((fields) => 'amends' in fields)).toBe(true);
  });

  it('are in force after they were issued, and not issued in the future', () => {
    for (const fields of documents) {
      const [issued, from, to] = ['issuedAt', 'effectiveFrom', 'effectiveTo'].map((name) =>
        text(fields, name),
      );
      expect(String(issued) <= seedDate).toBe(true);
      if (from !== '') expect(String(from) >= String(issued)).toBe(true);
      if (from !== '' && to !== '') expect(String(to) > String(from)).toBe(true);
    }
  });
});

describe('the banners of the demo content', () => {
  it('are past, running and to come', () => {
    const now = `${seedDate}T05:00:00.000Z`;
    const states = seed.of('banner').map((fields) => {
      if (text(fields, 'to') <= now) return 'past';
      return text(fields, 'from') > now ? 'to come' : 'running';
    });
    expect(states.toSorted()).toEqual(['past', 'past', 'running', 'running', 'running', 'to come']);
  });
});

describe('the schedule of the demo content', () => {
  const rows = seed.of('schedule');
  const bounds: Readonly<Record<string, readonly [string, string]>> = {
    morning: ['06:00', '12:00'],
    afternoon: ['12:00', '18:00'],
    evening: ['18:00', '22:00'],
    allDay: ['00:00', '24:00'],
  };
  const spanOf = (fields: Fields): readonly [string, string] => {
    const [from, to] = bounds[text(fields, 'session')] ?? ['', ''];
    return [text(fields, 'startTime').slice(0, 5) || from, text(fields, 'endTime').slice(0, 5) || to];
  };

  it.each(['2026-03-02', '2026-03-08', '2027-01-01'])('fills three weeks around %s', (day) => {
    const weeks = Map.groupBy(
      resolve(day)
        .of('schedule')
        .filter(({ visibility }) => visibility === 'public'),
      (fields) => isoWeekOf(text(fields, 'date')),
    );
    expect([...weeks.keys()]).toHaveLength(3);
    expect([...weeks.keys()][1]).toBe(isoWeekOf(day));
    for (const week of weeks.values()) expect(week.length).toBeGreaterThanOrEqual(10);
  });

  it('keeps times within their session', () => {
    for (const fields of rows) {
      const [from, to] = bounds[text(fields, 'session')] ?? ['', ''];
      const [start, end] = spanOf(fields);
      expect([fields['content'], from <= start && start < end && end <= to]).toEqual([
        fields['content'],
        true,
      ]);
    }
  });

  it('gives a reason for each change', () => {
    for (const fields of rows)
      expect('changeNote' in fields).toBe(!['none', undefined].includes(fields['change'] as string));
  });

  it('puts nobody and no room in two places at once', () => {
    const held = rows.filter(({ change }) => change !== 'cancelled' && change !== 'postponed');
    const clashes = held.flatMap((one, index) =>
      held.slice(index + 1).filter((other) => {
        const [[start, end], [otherStart, otherEnd]] = [spanOf(one), spanOf(other)];
        const same = one['chair'] === other['chair'] || one['place'] === other['place'];
        return one['date'] === other['date'] && same && start < otherEnd && otherStart < end;
      }),
    );
    expect(clashes.map(({ content: what }) => what)).toEqual([]);
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
