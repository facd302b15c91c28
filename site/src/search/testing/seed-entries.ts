import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { toSlug } from '@portal/shared-types';

import { toPlainText } from '../../queries/plain-text.ts';
import type { SearchType } from '../format.ts';
import type { SearchEntry } from '../search-entry.ts';

type Seed = Readonly<Record<string, unknown>> & { key: string };

const seedDir = resolve(import.meta.dirname, '../../../../cms/seed');
const seedDay = Date.parse('2026-11-20');
const day = 86_400_000;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const readSeed = (name: string): Seed[] => readJson(join(seedDir, `${name}.json`)) as Seed[];
const readHere = (name: string): unknown => readJson(join(import.meta.dirname, name));

const textOf = (seed: Seed, field: string): string => {
  const value = seed[field];
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
  return text.replace(/\{year ([+-]\d+)\}/g, (_, days: string) => dateAfter(Number(days)).slice(0, 4));
};
const dateAfter = (days: number): string => new Date(seedDay + days * day).toISOString().slice(0, 10);
const dateOf = (seed: Seed, field: string): string =>
  dateAfter(Number(/^(?:monday)?([+-]\d+)/.exec(textOf(seed, field))?.[1] ?? 0));

const toEntry = (
  type: SearchType,
  seed: Seed,
  fields: { title: string; date: string; lead?: string[]; category?: string },
): SearchEntry => ({
  id: seed.key,
  type,
  path: `/${type}/${seed.key}/`,
  title: textOf(seed, fields.title),
  number: textOf(seed, 'number') || null,
  note: textOf(seed, 'number'),
  date: dateOf(seed, fields.date),
  category: fields.category ?? null,
  lead: (fields.lead ?? []).map((field) => textOf(seed, field)).join(' '),
  body: toPlainText(textOf(seed, 'body')),
});

/** @returns names of the categories of the seed */
export const readSeedCategories = (): string[] => readSeed('categories').map((seed) => textOf(seed, 'name'));

/** @returns the published entries of the demo content, near enough to what the CMS makes of them */
export function readSeedEntries(): SearchEntry[] {
  const categories = new Map(readSeed('categories').map((seed) => [seed.key, textOf(seed, 'name')]));
  const articles = globSync(join(seedDir, 'articles/*.json'))
    .sort()
    .flatMap((file) => readJson(file) as Seed[]);
  const published = (seeds: Seed[]): Seed[] => seeds.filter(({ state }) => state !== 'draft');
  return [
    ...published(articles).map((seed) => {
      const category = categories.get(textOf(seed, 'category')) ?? '';
      return toEntry('article', seed, {
        title: 'title',
        date: 'postedAt',
        lead: ['kicker', 'summary'],
        category,
      });
    }),
    ...published(readSeed('notices')).map((seed) =>
      toEntry('notice', seed, { title: 'title', date: 'issuedAt', lead: ['place', 'audience'] }),
    ),
    ...published(readSeed('documents')).map((seed) =>
      toEntry('document', seed, { title: 'abstract', date: 'issuedAt', lead: ['signer', 'signerPosition'] }),
    ),
    ...published(readSeed('videos')).map((seed) =>
      toEntry('video', seed, { title: 'title', date: 'recordedAt', lead: ['summary', 'transcript'] }),
    ),
    ...published(readSeed('albums')).map((seed) =>
      toEntry('album', seed, { title: 'title', date: 'takenAt', lead: ['place', 'summary'] }),
    ),
    ...published(readSeed('schedule')).map((seed) =>
      toEntry('schedule', seed, { title: 'content', date: 'date', lead: ['chair', 'attendees', 'place'] }),
    ),
    ...readSeed('topics').map((seed) =>
      toEntry('topic', seed, { title: 'name', date: 'date', lead: ['intro'] }),
    ),
    ...published(readSeed('pages')).map((seed) => toEntry('page', seed, { title: 'title', date: 'date' })),
  ];
}

/** @returns entries that look like others but for a mark or a number */
export const readExtraEntries = (): SearchEntry[] =>
  (readHere('extra-entries.json') as [string, SearchType, string, string | null][]).map(
    ([id, type, title, number], index) => ({
      id,
      type,
      path: `/${type}/${id}/`,
      title,
      number,
      note: number ?? '',
      date: dateAfter(-20 * index),
      category: null,
      lead: '',
      body: '',
    }),
  );

/** Generates articles of common words, spread over ten years. */
export function generateSearchEntries(count: number, wordsInBody: number): SearchEntry[] {
  let state = 7;
  const pick = <T>(items: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] as T;
  };
  const stock = readHere('word-stock.json') as Record<'doings' | 'things' | 'places', string[]> & {
    words: string;
  };
  const words = stock.words.split(' ');
  const write = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const categories = readSeedCategories();
  return Array.from({ length: count }, (_, n) => {
    const title = `${pick(stock.doings)} ${pick(stock.things)} ${pick(stock.places)} ${String(n + 1)}`;
    return {
      id: `g${String(n)}`,
      type: 'article',
      path: `/tin-tuc/2026/11/${toSlug(title)}/`,
      title,
      number: null,
      note: '',
      date: dateAfter(-Math.floor((n * 3653) / count)),
      category: pick(categories),
      lead: write(45),
      body: write(wordsInBody),
    };
  });
}
