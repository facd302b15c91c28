import { isSitePath } from '@portal/shared-types';
import { getText, rowsOf, type Fields } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import type { Problem } from '../problem.ts';
import { redirectUid } from '../redirect-ledger.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';

/** A redirect leads from one path to one page: each old path once, no loop, no chain. */
export function createFindRedirectProblems({ strapi }: RuleParts): FindProblems {
  return async (uid, redirect) => {
    if (uid !== redirectUid) return [];
    const [from, to] = [getText(redirect, 'fromPath'), getText(redirect, 'toPath')];
    const others = (where: Fields): Promise<number> =>
      rowsOf(strapi, redirectUid).count({
        where: { ...where, documentId: { $ne: redirect['documentId'] ?? '' } },
      });
    const problems: Problem[] = [];
    if (from !== '' && !isSitePath(from)) problems.push(notSitePath('fromPath'));
    if (from !== '' && (await others({ fromPath: from })) > 0)
      problems.push(at('fromPath', say('redirect.taken', { path: from })));
    if (redirect['kind'] !== 'moved') return problems;
    if (!isSitePath(to)) return [...problems, notSitePath('toPath')];
    if (from === to) problems.push(at('toPath', say('redirect.loop')));
    if ((await others({ fromPath: to, kind: 'moved' })) > 0)
      problems.push(at('toPath', say('redirect.chain', { path: to })));
    if ((await others({ toPath: from, kind: 'moved' })) > 0)
      problems.push(at('fromPath', say('redirect.chain', { path: from })));
    return problems;
  };
}

const at = (field: string, message: string): Problem => ({ path: [field], message });

const notSitePath = (field: string): Problem =>
  at(field, say('field.notSitePath', { label: labelOf(redirectUid, field) }));
