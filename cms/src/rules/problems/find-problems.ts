import type { Fields } from '../../entries.ts';
import { findFormProblems } from '../form/find-form-problems.ts';
import type { Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import { createFindClashes } from './find-clashes.ts';
import { createFindDocumentCycle } from './find-document-cycle.ts';
import { createFindMenuDepth } from './find-menu-depth.ts';
import { createFindParentCycle } from './find-parent-cycle.ts';
import { createFindRedirectProblems } from './find-redirect-problems.ts';
import { createFindSlugProblems } from './find-slug-problems.ts';
import { createFindTakenNumber } from './find-taken-number.ts';
import { createFindUnpublishedTargets } from './find-unpublished-targets.ts';

/**
 * Looks for what keeps an entry from being published, or from being saved where saving is publishing.
 *
 * @param entry with all its parts; a new one has no documentId
 */
export type FindProblems = (uid: string, entry: Fields) => Problem[] | Promise<Problem[]>;

/** @returns the search for everything that is wrong with an entry, told at once */
export function createFindProblems(parts: RuleParts): (uid: string, entry: Fields) => Promise<Problem[]> {
  const finders: readonly FindProblems[] = [
    (uid, entry) => findFormProblems(parts.getModel, uid, entry, parts.now()),
    createFindSlugProblems(parts),
    createFindUnpublishedTargets(parts),
    createFindParentCycle(parts),
    createFindMenuDepth(parts),
    createFindTakenNumber(parts),
    createFindDocumentCycle(parts),
    createFindClashes(parts),
    createFindRedirectProblems(parts),
  ];
  return async (uid, entry) => {
    const problems: Problem[] = [];
    for (const find of finders) problems.push(...(await find(uid, entry)));
    return problems;
  };
}
