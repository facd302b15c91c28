import { slugMaxLength, toSlug } from '@portal/shared-types';
import { getText, rowsOf, type Entry, type Fields } from '../entries.ts';
import type { RuleParts } from './rule-parts.ts';

/** From which fields the slug of a type is made, in their order. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'api::article.article': ['title'],
  'api::notice.notice': ['title'],
  'api::document.document': ['number', 'abstract'],
  'api::video.video': ['title'],
  'api::album.album': ['title'],
  'api::page.page': ['title'],
  'api::category.category': ['name'],
  'api::topic.topic': ['name'],
  'api::document-type.document-type': ['name'],
  'api::issuing-body.issuing-body': ['name'],
  'api::subject.subject': ['name'],
  'api::unit.unit': ['name'],
};

/** @returns the text that an entry's slug is made from, or undefined for types without slugs */
export const toSlugText = (uid: string, entry: Fields): string | undefined =>
  sources[uid]?.map((field) => getText(entry, field)).join(' ');

/** @returns the field an editor fills in when no slug can be made */
export const slugLabelField = (uid: string): string => sources[uid]?.at(-1) ?? 'title';

/**
 * @param self documentId that may hold the slug already
 * @param text to make a slug from
 * @returns the slug itself or the first free one of `-2`, `-3`, …; '' where the text has no letter or digit
 */
export async function makeFreeSlug(
  parts: RuleParts,
  uid: string,
  self: string,
  text: string,
): Promise<string> {
  const base = toSlug(text);
  if (base === '') return '';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${String(number)}`;
    const slug = `${base.slice(0, slugMaxLength - ending.length).replace(/-+$/, '')}${ending}`;
    if ((await readHolder(parts, uid, self, slug)) === null) return slug;
  }
}

/** @returns another entry that has the slug, in any of its versions */
export function readHolder(
  { strapi }: RuleParts,
  uid: string,
  self: string,
  slug: string,
): Promise<Entry | null> {
  return rowsOf(strapi, uid).findOne({ where: { slug, documentId: { $ne: self } } });
}
