import { foldVietnamese } from '@portal/shared-types';
import { getText, isFields, type Fields } from '../entries.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { readStored } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** Texts of an entry by which editors look for it. */
const searched: Readonly<Record<string, readonly string[]>> = {
  'api::article.article': ['title', 'kicker', 'textCredit', 'photoCredit'],
  'api::notice.notice': ['title', 'number', 'place'],
  'api::document.document': ['number', 'abstract', 'signer'],
  'api::video.video': ['title'],
  'api::schedule.schedule': ['content', 'chair', 'place', 'attendees', 'preparingUnit'],
  'api::album.album': ['title', 'place'],
  'api::page.page': ['title'],
  'api::banner.banner': ['text'],
};

/** Keeps the folded text in which the admin panel's own search looks. */
export function createFoldSearchText(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    const fields = searched[call.uid];
    if (fields === undefined || !isSave(call)) return next();
    const entry: Fields = { ...(await readStored(parts, call)), ...call.params.data };
    const names = Array.isArray(entry['authors']) ? entry['authors'].filter(isFields) : [];
    const words = [
      ...fields.map((field) => getText(entry, field)),
      ...names.map((author) => getText(author, 'name')),
      getText(entry, 'number').replace(/[^\p{L}\p{N}]+/gu, ' '),
    ];
    const searchText = foldVietnamese(words.join(' '));
    call.params = { ...call.params, data: { ...call.params.data, searchText } };
    return next();
  };
}
