import { categoryPath } from '@portal/shared-types';

import type { Reader } from '../replica/reader.ts';
import { type Link, readCategoryLink, readCategoryLinks } from './chrome.ts';

/** A category with what its pages say about it. */
export interface CategoryView {
  id: string;
  name: string;
  slug: string;
  path: string;
  description: string | null;
  emptyText: string;
  parent: Link | undefined;
  children: Link[];
}

/**
 * @param slug from a URL
 * @returns the category, or undefined where no published one has that slug
 */
export function readCategoryBySlug(reader: Reader, slug: string | undefined): CategoryView | undefined {
  const [hit] = reader.list('categoryBySlug', slug ?? '', { limit: 1 });
  const category =
    hit && reader.get('category', hit.id, ['name', 'slug', 'description', 'emptyText', 'parent']);
  if (hit === undefined || category === undefined) return undefined;
  const { parent, ...rest } = category;
  return {
    ...rest,
    id: hit.id,
    path: categoryPath(category),
    parent: parent === null ? undefined : readCategoryLink(reader, parent),
    children: readCategoryLinks(reader, hit.id),
  };
}
