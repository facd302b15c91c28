import { searchedFields, toSearchText } from '../search/searched-fields.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { readStored } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** Keeps the folded text in which the admin panel's own search looks. */
export function createFoldSearchText(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    const fields = searchedFields[call.uid];
    if (fields === undefined || !isSave(call)) return next();
    const entry = { ...(await readStored(parts, call)), ...call.params.data };
    call.params = {
      ...call.params,
      data: { ...call.params.data, searchText: toSearchText(entry, fields) },
    };
    return next();
  };
}
