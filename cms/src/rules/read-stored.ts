import { rowsOf, type Entry, type Fields } from '../entries.ts';
import { hasDrafts, listOwnAttributes, type GetModel } from '../models.ts';
import type { DocumentCall } from './document-rule.ts';
import type { RuleParts } from './rule-parts.ts';

/** @returns the stored entry that a call works on (the draft where there is one), with all its parts, or null */
export async function readStored(parts: RuleParts, call: DocumentCall): Promise<Entry | null> {
  const { documentId } = call.params;
  return documentId === undefined ? null : readVersion(parts, call.uid, documentId, 'draft');
}

/** @returns one version of a document, with all its parts; types without drafts have one version only */
export async function readVersion(
  { strapi, getModel }: RuleParts,
  uid: string,
  documentId: string,
  version: 'draft' | 'published',
): Promise<Entry | null> {
  const publishedAt = version === 'draft' ? { $null: true } : { $notNull: true };
  return rowsOf(strapi, uid).findOne({
    where: { documentId, ...(hasDrafts(getModel(uid)) ? { publishedAt } : {}) },
    populate: toPopulate(getModel, uid),
  });
}

function toPopulate(getModel: GetModel, uid: string): Fields {
  return Object.fromEntries(
    listOwnAttributes(getModel(uid)).flatMap(([name, { type, component }]): [string, unknown][] => {
      if (component !== undefined) return [[name, { populate: toPopulate(getModel, component) }]];
      return type === 'media' || type === 'relation' ? [[name, true]] : [];
    }),
  );
}
