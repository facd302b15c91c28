import { startOfVietnamDay } from '@portal/shared-types';
import { getText, rowsOf, type Entry, type Fields } from '../entries.ts';
import { hasDrafts, type Model } from '../models.ts';
import type { DocumentRule } from './document-rule.ts';
import { readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';
import { makeFreeSlug, toSlugText } from './slug-of.ts';

/** The day that an entry's address tells, where it is not the day of its first publication; '' while a draft has none. */
const daysOf: Readonly<Record<string, (entry: Entry) => string>> = {
  'api::article.article': (article) => getText(article, 'postedAt'),
  'api::notice.notice': (notice) => getText(notice, 'issuedAt'),
  'api::document.document': (document) => {
    const day = getText(document, 'issuedAt');
    return day === '' ? '' : startOfVietnamDay(day);
  },
};

/** At each publish the revision grows; the first one sets the day of the URL, which never changes again. */
export function createStampPublication(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.action !== 'publish' || !isStamped(parts.getModel(call.uid))) return next();
    const draft = await readVersion(parts, call.uid, call.params.documentId ?? '', 'draft');
    if (draft === null) return next();
    const data = await readStamps(parts, call.uid, draft);
    await rowsOf(parts.strapi, call.uid).update({ where: { id: draft.id }, data });
    return next();
  };
}

const isStamped = (model: Model): boolean => hasDrafts(model) && 'revision' in model.attributes;

/** @returns the fields that a publish of a draft would set now */
export async function readStamps(parts: RuleParts, uid: string, draft: Entry): Promise<Fields> {
  const model = parts.getModel(uid);
  if (!isStamped(model)) return {};
  const now = parts.now().toISOString();
  const data: Fields = { revision: typeof draft['revision'] === 'number' ? draft['revision'] + 1 : 1 };
  if ('postedAt' in model.attributes) data['postedAt'] = getText(draft, 'postedAt') || now;
  if ('pathDate' in model.attributes)
    data['pathDate'] = getText(draft, 'pathDate') || (daysOf[uid]?.(draft) ?? '') || now;
  const text = toSlugText(uid, draft);
  if (text !== undefined && getText(draft, 'slug') === '')
    data['slug'] = await makeFreeSlug(parts, uid, draft.documentId, text);
  return data;
}
