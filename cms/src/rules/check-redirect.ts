import { isSitePath } from '@portal/shared-types';
import { getText, isFields, rowsOf, type Entry, type Fields } from '../entries.ts';
import { labelOf } from '../i18n/labels.ts';
import { say } from '../i18n/vi.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { refuse, type Problem } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

export const redirectUid = 'api::redirect.redirect';

/** A redirect leads from one path to one page: each old path once, no loop, no chain. */
export function createCheckRedirect(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.uid !== redirectUid || !isSave(call)) return next();
    const at = call.action === 'create' ? { at: parts.now().toISOString() } : {};
    call.params = { ...call.params, data: { ...at, ...call.params.data } };
    const saved = await next();
    const documentId = isFields(saved) ? saved['documentId'] : undefined;
    const redirect = await rowsOf(parts.strapi, redirectUid).findOne({ where: { documentId } });
    if (redirect !== null) refuse('save.incomplete', await findProblems(parts, redirect));
    return saved;
  };
}

async function findProblems({ strapi }: RuleParts, redirect: Entry): Promise<Problem[]> {
  const [from, to] = [getText(redirect, 'fromPath'), getText(redirect, 'toPath')];
  const others = (where: Fields): Promise<number> =>
    rowsOf(strapi, redirectUid).count({ where: { ...where, documentId: { $ne: redirect.documentId } } });
  const problems: Problem[] = [];
  if (!isSitePath(from)) problems.push(notSitePath('fromPath'));
  if ((await others({ fromPath: from })) > 0)
    problems.push(at('fromPath', say('redirect.taken', { path: from })));
  if (redirect['kind'] !== 'moved') return problems;
  if (!isSitePath(to)) return [...problems, notSitePath('toPath')];
  if (from === to) problems.push(at('toPath', say('redirect.loop')));
  if ((await others({ fromPath: to, kind: 'moved' })) > 0)
    problems.push(at('toPath', say('redirect.chain', { path: to })));
  if ((await others({ toPath: from, kind: 'moved' })) > 0)
    problems.push(at('fromPath', say('redirect.chain', { path: from })));
  return problems;
}

const at = (field: string, message: string): Problem => ({ path: [field], message });

const notSitePath = (field: string): Problem =>
  at(field, say('field.notSitePath', { label: labelOf(redirectUid, field) }));
