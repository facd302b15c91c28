import { isSave, type DocumentRule } from './document-rule.ts';

/** Fields that only rules write, and what a copy of an entry starts with. */
const hidden: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'api::article.article': { pathDate: null, revision: 0 },
};

/** No form and no program sets pathDate or revision; a copy begins a life of its own. */
export const keepHiddenFields: DocumentRule = (call, next) => {
  const fields = hidden[call.uid];
  if (fields === undefined || !isSave(call)) return next();
  const data = Object.fromEntries(
    Object.entries(call.params.data ?? {}).filter(([name]) => !(name in fields)),
  );
  const fresh = call.action === 'clone' ? { ...fields, legacyUrls: null } : {};
  call.params = { ...call.params, data: { ...data, ...fresh } };
  return next();
};
