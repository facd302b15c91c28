import { isSlug, slugMaxLength, toSlug } from '@portal/shared-types';
import { getText, rowsOf, type Entry } from '../entries.ts';
import { labelOf } from '../i18n/labels.ts';
import { say } from '../i18n/vi.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { refuse } from './problem.ts';
import { readStored } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** Which field the slug of a type is made from. */
export const slugSources: Readonly<Record<string, string>> = {
  'api::article.article': 'title',
  'api::category.category': 'name',
};

/** An empty slug is made from the title and numbered when taken; a slug that an editor wrote must be free and valid. */
export function createFillSlug(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    const source = slugSources[call.uid];
    if (source === undefined || !isSave(call)) return next();
    const data = call.params.data ?? {};
    const stored = await readStored(parts, call);
    const self = call.action === 'update' ? (call.params.documentId ?? '') : '';
    const given = call.action === 'clone' ? '' : getText('slug' in data ? data : stored, 'slug');
    if (given !== '' && given === getText(stored, 'slug') && call.action === 'update') return next();
    const title = getText(source in data ? data : stored, source);
    const slug =
      given === ''
        ? await findFree(parts, call.uid, self, toSlug(title))
        : await check(parts, call.uid, self, given);
    call.params = { ...call.params, data: { ...data, slug: slug === '' ? null : slug } };
    return next();
  };
}

async function check(parts: RuleParts, uid: string, self: string, given: string): Promise<string> {
  // The form itself proposes slugs of long titles uncut.
  const slug = given.length > slugMaxLength ? toSlug(given) : given;
  if (!isSlug(slug))
    refuse('save.incomplete', [
      { path: ['slug'], message: say('slug.invalid', { suggestion: toSlug(slug) }) },
    ]);
  const holder = await readHolder(parts, uid, self, slug);
  if (holder !== null) {
    const name = getText(holder, slugSources[uid] ?? '');
    refuse('save.incomplete', [{ path: ['slug'], message: say('slug.taken', { slug, name }) }]);
  }
  return slug;
}

/**
 * @param self documentId that may hold the slug already
 * @param base wanted slug, or ''
 * @returns the slug itself or the first free one of `-2`, `-3`, …; '' for ''
 */
export async function findFree(parts: RuleParts, uid: string, self: string, base: string): Promise<string> {
  if (base === '') return '';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${String(number)}`;
    const slug = `${base.slice(0, slugMaxLength - ending.length).replace(/-+$/, '')}${ending}`;
    if ((await readHolder(parts, uid, self, slug)) === null) return slug;
  }
}

function readHolder({ strapi }: RuleParts, uid: string, self: string, slug: string): Promise<Entry | null> {
  return rowsOf(strapi, uid).findOne({ where: { slug, documentId: { $ne: self } } });
}

/** @returns the problem of an entry whose title gives no slug */
export const slugProblem = (uid: string) => ({
  path: ['slug'],
  message: say('slug.impossible', { label: labelOf(uid, slugSources[uid] ?? 'title') }),
});
