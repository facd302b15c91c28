import { isSlug, toSlug } from '@portal/shared-types';
import { getText, isFields } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { nameOf } from '../name-of.ts';
import type { RuleParts } from '../rule-parts.ts';
import { readHolder, slugLabelField, toSlugText } from '../slug-of.ts';
import type { FindProblems } from './find-problems.ts';

/** A slug that an editor wrote is valid and free; one that is left empty can be made. */
export function createFindSlugProblems(parts: RuleParts): FindProblems {
  return async (uid, entry) => {
    const text = toSlugText(uid, entry);
    if (text === undefined) return [];
    const slug = getText(entry, 'slug');
    const at = (message: string) => [{ path: ['slug'], message, inDrafts: true as const }];
    if (slug === '') {
      const label = labelOf(uid, slugLabelField(uid));
      return text.trim() === '' || toSlug(text) !== ''
        ? []
        : [{ path: ['slug'], message: say('slug.impossible', { label }) }];
    }
    if (!isSlug(slug)) return at(say('slug.invalid', { suggestion: toSlug(slug) || toSlug(text) }));
    const holder = await readHolder(parts, uid, getText(entry, 'documentId'), slug);
    return isFields(holder) ? at(say('slug.taken', { slug, name: nameOf(holder) })) : [];
  };
}
