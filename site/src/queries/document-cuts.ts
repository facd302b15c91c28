import { documentsByPath } from '@portal/shared-types';

import { type CutType, findCut } from '../document-cuts.ts';
import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import type { Link } from './chrome.ts';
import { type DocumentRow, readDocumentRows } from './document-list.ts';
import { type ListPage, readListPage } from './list-page.ts';

/** A link to one part of a cut. */
export interface CutLink extends Link {
  slug: string;
}

/** @returns links to the parts of a cut that have documents */
export const readCutLinks = (reader: Reader, type: CutType): readonly CutLink[] =>
  reader.view(cutLinks, type);

export const cutLinks = defineView('cutLinks', (reader, type: CutType): CutLink[] => {
  const cut = findCut(type);
  return reader.list(cut.all, '').flatMap(({ id }) => {
    const [first] = reader.list(cut.documents, id, { limit: 1 });
    return first ? (readCutLink(reader, type, id) ?? []) : [];
  });
});

/** @returns a link to one part of a cut, or undefined where it is not published */
export function readCutLink(reader: Reader, type: CutType, id: string): CutLink | undefined {
  const part = reader.get(type, id, ['name', 'slug']);
  return part && { ...part, path: documentsByPath(type, part) };
}

/** One part of a cut, such as the decisions. */
export interface CutPart {
  name: string;
  slug: string;
  list: ListPage<DocumentRow>;
}

/**
 * @param slug from a URL
 * @param page from a URL, from 1
 * @returns that page of the part; an empty part has one empty page; undefined where there is no such part or page
 */
export function readCutPart(
  reader: Reader,
  type: CutType,
  slug: string | undefined,
  page: number | string | undefined,
): CutPart | undefined {
  const { bySlug, documents } = findCut(type);
  const [hit] = reader.list(bySlug, slug ?? '', { limit: 1 });
  const part = hit && reader.get(type, hit.id, ['name', 'slug']);
  if (hit === undefined || part === undefined) return undefined;
  const found = readListPage(reader, documents, hit.id, page, readDocumentRows);
  const list = found ?? (page === 1 ? { items: [], page: 1, pages: 1 } : undefined);
  return list && { ...part, list };
}
