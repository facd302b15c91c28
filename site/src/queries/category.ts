import { categoryPath } from '@portal/shared-types';

import type { Reader } from '../replica/reader.ts';
import { type Link, readCategoryLink, readCategoryLinks } from './chrome.ts';

/** A category with what all its pages say about it. */
export interface CategoryView {
  id: string;
  name: string;
  slug: string;
  path: string;
  parent: Link | undefined;
}

/** What only the first page of a category says about it. */
export interface CategoryIntro {
  description: string | null;
  emptyText: string;
  children: Link[];
}

/**
 * @param slug from a URL
 * @returns the category, or undefined where no published one has that slug
 */
export function readCategoryBySlug(reader: Reader, slug: string | undefined): CategoryView | undefined {
  const [hit] = reader.list('categoryBySlug', slug ?? '', { limit: 1 });
  const category = hit && reader.get('category', hit.id, ['name', 'slug', 'parent']);
  if (hit === undefined || category === undefined) return undefined;
  const { parent, ...rest } = category;
  return {
    ...rest,
    id: hit.id,
    path: categoryPath(category),
    parent: parent === null ? undefined : readCategoryLink(reader, parent),
  };
}

/** @param id documentId of a published category */
export function readCategoryIntro(reader: Reader, id: string): CategoryIntro {
  const { description = null, emptyText = '' } =
    reader.get('category', id, ['description', 'emptyText']) ?? {};
  return { description, emptyText, children: readCategoryLinks(reader, id) };
}

/** @returns links to all categories, in their order */
export const readAllCategoryLinks = (reader: Reader): Link[] =>
  reader.list('categories', '').flatMap(({ id }) => readCategoryLink(reader, id) ?? []);
