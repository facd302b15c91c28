import { categoryMonthPath, categoryPath } from '@portal/shared-types';

import { listMonths } from './replica/months.ts';
import type { Reader } from './replica/reader.ts';
import { countPages, type Route } from './routes.ts';

/**
 * Lists the routes that redirect entries ask for. A moved category takes the pages of its months along.
 */
export function* listRedirectRoutes(reader: Reader): Generator<Route> {
  for (const { id } of reader.list('redirects', '')) {
    const redirect = reader.get('redirect', id, ['fromPath', 'kind', 'toPath']);
    if (!redirect) continue;
    const { kind, toPath, fromPath: path } = redirect;
    if (kind !== 'moved') yield { path, kind };
    else if (toPath !== null) {
      yield { path, kind, location: toPath };
      yield* listMovedMonths(reader, path, toPath);
    }
  }
}

function* listMovedMonths(reader: Reader, fromPath: string, toPath: string): Generator<Route> {
  const slug = slugOfCategoryPath(toPath);
  const oldSlug = slugOfCategoryPath(fromPath);
  if (slug === undefined || oldSlug === undefined) return;
  const [hit] = reader.list('categoryBySlug', slug, { limit: 1 });
  if (!hit) return;
  for (const month of listMonths(reader, { category: hit.id })) {
    const pages = countPages(reader.count('articlesByCategoryMonth', `${hit.id}/${month}`));
    for (let page = 1; page <= pages; page++) {
      yield {
        path: categoryMonthPath({ slug: oldSlug }, month, page),
        kind: 'moved',
        location: categoryMonthPath({ slug }, month, page),
      };
    }
  }
}

function slugOfCategoryPath(path: string): string | undefined {
  const slug = /^\/[^/]+\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  return slug !== undefined && categoryPath({ slug }) === path ? slug : undefined;
}
