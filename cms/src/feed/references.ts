import { publicTypes, type PublicType } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { rowsOf, type Entry, type Fields } from '../entries.ts';
import { decidesVisibility, fileUid, hasDrafts, listOwnAttributes, type GetModel } from '../models.ts';
import { publicUids } from './public-models.ts';

/** Where a public type points to another content type. */
export interface Reference {
  readonly owner: PublicType;
  /** attribute names from the owner down, through components */
  readonly path: readonly string[];
  readonly target: string;
  /** whether the owner may not stand without it; one that the press sees only together with its target may */
  readonly required: boolean;
}

/** A menu item leads to an address or to a page; with a page it has no address. */
const requiredByRule: ReadonlySet<string> = new Set(['menuItem.page']);

/** @returns every relation and medium of every public type, those in components included */
export function listReferences(getModel: GetModel): Reference[] {
  return publicTypes
    .filter((type) => type !== 'media')
    .flatMap((owner) => walk(getModel, owner, publicUids[owner], []));
}

function walk(getModel: GetModel, owner: PublicType, uid: string, path: readonly string[]): Reference[] {
  return listOwnAttributes(getModel(uid)).flatMap(([name, attribute]) => {
    const here = [...path, name];
    const required =
      (attribute.required === true && !decidesVisibility(getModel(uid), name)) ||
      requiredByRule.has([owner, ...here].join('.'));
    if (attribute.type === 'media') return [{ owner, path: here, target: fileUid, required }];
    if (attribute.type === 'relation' && attribute.target !== undefined) {
      return [{ owner, path: here, target: attribute.target, required }];
    }
    if (attribute.type === 'component' && attribute.component !== undefined) {
      return walk(getModel, owner, attribute.component, here);
    }
    return [];
  });
}

export interface Owner {
  readonly type: PublicType;
  readonly documentId: string;
  readonly entry: Entry;
}

/**
 * Reads the entries that point to a document.
 *
 * @param references the places to look at
 * @param documentId of the document they may point to, in any of its versions
 * @param limit at most so many of each type; without it all
 * @returns published entries: with `of: 'published'` those whose published version points there, with `of: 'any'`
 * also those whose draft does
 */
export async function readOwners(
  parts: { strapi: Core.Strapi; getModel: GetModel },
  references: readonly Reference[],
  documentId: string,
  of: 'published' | 'any',
  limit?: number,
): Promise<Owner[]> {
  const owners: Owner[] = [];
  for (const type of publicTypes) {
    const paths = references.filter(({ owner }) => owner === type).map(({ path }) => path);
    if (paths.length === 0) continue;
    const rows = rowsOf(parts.strapi, publicUids[type]);
    const pointing = { $or: paths.map((path) => nest(path, documentId)) };
    const published = hasDrafts(parts.getModel(publicUids[type])) ? { publishedAt: { $notNull: true } } : {};
    const found = await rows.findMany({
      where: of === 'published' ? { $and: [pointing, published] } : pointing,
      ...(limit === undefined ? {} : { limit }),
    });
    const ids = [...new Set(found.map((entry) => entry.documentId))];
    const visible = of === 'published' ? found : await readAmong(rows, ids, published);
    owners.push(...visible.map((entry) => ({ type, documentId: entry.documentId, entry })));
  }
  return owners;
}

/** Databases limit the values of one query. */
const batch = 500;

async function readAmong(
  rows: ReturnType<typeof rowsOf>,
  ids: readonly string[],
  where: Fields,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const documentId = { $in: ids.slice(start, start + batch) };
    entries.push(...(await rows.findMany({ where: { ...where, documentId } })));
  }
  return entries;
}

function nest(path: readonly string[], documentId: string): Fields {
  return path.reduceRight<Fields>((inner, name) => ({ [name]: inner }), { documentId });
}
