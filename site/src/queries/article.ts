import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';

const fields = [
  'title',
  'kicker',
  'summary',
  'body',
  'cover',
  'category',
  'topics',
  'postedAt',
  'publishedAt',
  'eventDate',
  'authors',
  'textCredit',
  'photoCredit',
  'sourceName',
  'sourceUrl',
  'attachments',
  'related',
  'slug',
  'pathDate',
  'seo',
] as const satisfies readonly (keyof Entries['article'])[];

/** An article with all that its own page shows of it. */
export type ArticleView = Pick<Entries['article'], (typeof fields)[number]> & { id: string };

/**
 * @param month `yyyy-mm`
 * @param slug from a URL
 * @returns the article, or undefined where no published one has that path
 */
export function readArticleByPath(reader: Reader, month: string, slug: string): ArticleView | undefined {
  const [hit] = reader.list('articleByPath', `${month.replace('-', '/')}/${slug}`, { limit: 1 });
  const article = hit && reader.get('article', hit.id, fields);
  return article && { ...article, id: hit.id };
}
