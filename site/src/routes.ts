import {
  articlePath,
  categoryMonthPath,
  categoryPath,
  homePath,
  newsMonthPath,
  newsPath,
  newsYearPath,
  notFoundPath,
} from '@portal/shared-types';

import { listMonths } from './replica/months.ts';
import type { Reader } from './replica/reader.ts';
import { listRedirectRoutes } from './routes-of-redirects.ts';

/** One public URL. `path` ends in `/` or names a file. */
export interface Route {
  path: string;
  /** what a server answers; `moved` and `gone` are written as a status file beside the page */
  kind: 'page' | 'moved' | 'withdrawn' | 'gone' | 'notFound';
  /** site path; only with `moved` */
  location?: string;
}

/** Articles on one page of a list. */
export const listPageSize = 20;

/**
 * Lists every public URL of the site, each once, in a fixed order. A live page wins over a redirect at its path.
 *
 * @param reader the replica, with one state of it for the whole call
 */
export function listRoutes(reader: Reader): Route[] {
  const routes = new Map<string, Route>();
  for (const path of listPagePaths(reader)) routes.set(path, { path, kind: 'page' });
  routes.set(notFoundPath, { path: notFoundPath, kind: 'notFound' });
  for (const route of listRedirectRoutes(reader)) {
    if (!routes.has(route.path)) routes.set(route.path, route);
  }
  return [...routes.values()];
}

function* listPagePaths(reader: Reader): Generator<string> {
  yield homePath;
  yield newsPath;
  const months = listMonths(reader);
  for (const year of new Set(months.map((month) => month.slice(0, 4)))) yield newsYearPath(year);
  for (const month of months) {
    const pages = countPages(reader.count('articlesByMonth', month));
    for (let page = 1; page <= pages; page++) yield newsMonthPath(month, page);
  }
  for (const { id } of reader.list('articles', '')) {
    const article = reader.get('article', id, ['pathDate', 'slug']);
    if (article) yield articlePath(article);
  }
  for (const { id } of reader.list('categories', '')) {
    const category = reader.get('category', id, ['slug']);
    if (category) yield* listCategoryPaths(reader, id, category);
  }
}

function* listCategoryPaths(reader: Reader, id: string, category: { slug: string }): Generator<string> {
  yield categoryPath(category);
  for (const month of listMonths(reader, { category: id })) {
    const pages = countPages(reader.count('articlesByCategoryMonth', `${id}/${month}`));
    for (let page = 1; page <= pages; page++) yield categoryMonthPath(category, month, page);
  }
}

/** @returns how many pages a list of `total` entries has; an empty one has none */
export function countPages(total: number): number {
  return Math.ceil(total / listPageSize);
}
