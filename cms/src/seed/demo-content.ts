import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOfVietnamDay } from '@portal/shared-types';
import { omitFields, type Fields } from '../entries.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Demo articles are posted at 08:30 in Vietnam. */
const morningMs = 8.5 * 60 * 60 * 1000;

export interface DemoMedium {
  readonly key: string;
  readonly file: string;
  readonly alternativeText: string;
}

export interface DemoCategory {
  readonly key: string;
  readonly name: string;
  readonly order: number;
  readonly description?: string;
  readonly emptyText: string;
}

interface DemoCover {
  readonly image: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An article as seed/articles.json has it: names of other entries instead of ids, days instead of dates. */
export interface DemoArticle {
  readonly key: string;
  readonly category: string;
  readonly cover?: DemoCover;
  readonly related?: readonly string[];
  readonly daysAgo: number;
  readonly eventDaysAgo?: number;
  readonly draft?: boolean;
  readonly body: readonly string[];
}

export interface DemoSetting {
  readonly visitBaselineDaysAgo: number;
}

export interface DemoContent {
  readonly setting: DemoSetting;
  readonly media: readonly DemoMedium[];
  readonly categories: readonly DemoCategory[];
  readonly articles: readonly DemoArticle[];
}

/** Reads the demo content from a seed directory. */
export function readDemoContent(seedDir: string): DemoContent {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(seedDir, `${name}.json`), 'utf8'));
  return {
    setting: read('site-setting') as DemoSetting,
    media: read('media') as DemoMedium[],
    categories: read('categories') as DemoCategory[],
    articles: read('articles') as DemoArticle[],
  };
}

/** documentId, or id of a file, by the key that the seed calls it by. */
export interface DemoIds {
  readonly media: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, string>;
}

/**
 * @param seedDate day that counts as today, `yyyy-mm-dd` in Vietnam
 * @returns the fields of an article as the Document Service takes them
 */
export function toArticleData(article: DemoArticle, seedDate: string, ids: DemoIds): Fields {
  const { daysAgo, eventDaysAgo, body, cover, category, related = [] } = article;
  const own = ['key', 'daysAgo', 'eventDaysAgo', 'draft'];
  return {
    ...omitFields(article, own),
    body: body.join('\n'),
    category: ids.categories.get(category),
    related: related.map((key) => ids.articles.get(key)),
    ...(cover === undefined ? {} : { cover: { ...cover, image: ids.media.get(cover.image) } }),
    postedAt: new Date(dayStart(seedDate, daysAgo) + morningMs).toISOString(),
    ...(eventDaysAgo === undefined ? {} : { eventDate: toDay(seedDate, eventDaysAgo) }),
  };
}

/** @returns the fields of the site setting as the Document Service takes them */
export function toSettingData({ visitBaselineDaysAgo, ...fields }: DemoSetting, seedDate: string): Fields {
  return { ...fields, visitBaselineDate: toDay(seedDate, visitBaselineDaysAgo) };
}

function dayStart(seedDate: string, daysAgo: number): number {
  return Date.parse(startOfVietnamDay(seedDate)) - daysAgo * dayMs;
}

/** Calendar arithmetic in UTC: the day itself, without a time zone. */
function toDay(seedDate: string, daysAgo: number): string {
  return new Date(Date.parse(`${seedDate}T00:00:00Z`) - daysAgo * dayMs).toISOString().slice(0, 10);
}
