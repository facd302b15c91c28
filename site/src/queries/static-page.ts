import { pagePath } from '@portal/shared-types';

import type { Entries } from '../replica/entries.ts';
import type { Reader } from '../replica/reader.ts';
import type { Link } from './chrome.ts';

/** Deeper trees than this are an editor's mistake; what lies below is listed on the pages above it. */
const maxDepth = 5;

/** A page in the tree of pages. */
export interface PageNode extends Link {
  id: string;
  children: PageNode[];
}

/**
 * Reads the pages below a parent. A page whose parent is not published stands where top ones stand, so that it can be
 * found.
 *
 * @param parent documentId, or '' for the top
 */
export function readPageTree(reader: Reader, parent = ''): PageNode[] {
  const all = reader.list('pages', '').flatMap(({ id }) => {
    const page = reader.get('page', id, ['title', 'slug', 'parent']);
    return page ? [{ id, name: page.title, path: pagePath(page), parent: page.parent }] : [];
  });
  const known = new Set(all.map(({ id }) => id));
  const below = Map.groupBy(all, (page) =>
    page.parent !== null && known.has(page.parent) ? page.parent : '',
  );
  const toNodes = (key: string, depth: number): PageNode[] =>
    (depth > maxDepth ? [] : (below.get(key) ?? [])).map(({ id, name, path }) => ({
      id,
      name,
      path,
      children: toNodes(id, depth + 1),
    }));
  return toNodes(parent, 1);
}

/** A static page with all that it shows. */
export type StaticPage = Pick<Entries['page'], 'title' | 'body' | 'slug' | 'seo'> & {
  id: string;
  /** from the top one down to its parent */
  ancestors: Link[];
  children: PageNode[];
  /** the pages that share its parent, itself included; none where it stands alone */
  siblings: PageNode[];
};

/**
 * @param slug from a URL
 * @returns the page, or undefined where no published one has that slug
 */
export function readStaticPage(reader: Reader, slug: string | undefined): StaticPage | undefined {
  const [hit] = reader.list('pageBySlug', slug ?? '', { limit: 1 });
  const page = hit && reader.get('page', hit.id, ['title', 'body', 'slug', 'seo', 'parent']);
  if (hit === undefined || page === undefined) return undefined;
  const { parent, ...shown } = page;
  const isBelow = parent !== null && reader.get('page', parent, ['slug']) !== undefined;
  const siblings = readPageTree(reader, isBelow ? parent : '');
  return {
    ...shown,
    id: hit.id,
    ancestors: readAncestors(reader, parent, hit.id),
    children: readPageTree(reader, hit.id),
    siblings: siblings.length > 1 ? siblings : [],
  };
}

function readAncestors(reader: Reader, parent: string | null, self: string): Link[] {
  const links: Link[] = [];
  const seen = new Set([self]);
  for (let id = parent; id !== null && !seen.has(id) && links.length < maxDepth;) {
    seen.add(id);
    const page = reader.get('page', id, ['title', 'slug', 'parent']);
    if (page === undefined) break;
    links.unshift({ name: page.title, path: pagePath(page) });
    id = page.parent;
  }
  return links;
}
