import { publicTypes } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { rowsOf } from '../entries.ts';
import { isHtml, listOwnAttributes, toVisibleFilter, type GetModel } from '../models.ts';
import { publicUids } from './public-models.ts';
import type { Owner } from './references.ts';

/**
 * Reads the entries whose text shows a picture or links to a file. HTML names its media itself, so no link table leads
 * here: every published body is looked at, half a second at 100,000 articles of 6 KB on SQLite.
 *
 * @param documentId of the medium
 * @returns entries that the press sees
 */
export async function readBodyOwners(
  { strapi, getModel }: { strapi: Core.Strapi; getModel: GetModel },
  documentId: string,
): Promise<Owner[]> {
  const owners: Owner[] = [];
  const naming = { $contains: `data-media="${documentId}"` };
  for (const type of publicTypes) {
    const model = getModel(publicUids[type]);
    const bodies = listOwnAttributes(model).filter(([, attribute]) => isHtml(attribute));
    if (bodies.length === 0) continue;
    const where = { ...toVisibleFilter(model), $or: bodies.map(([name]) => ({ [name]: naming })) };
    const entries = await rowsOf(strapi, publicUids[type]).findMany({ where });
    owners.push(...entries.map((entry) => ({ type, documentId: entry.documentId, entry })));
  }
  return owners;
}
