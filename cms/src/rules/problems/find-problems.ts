import type { Fields } from '../../entries.ts';
import { findFormProblems } from '../form/find-form-problems.ts';
import type { Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import { createFindBodyPictures } from './find-body-pictures.ts';
import { createFindClashes } from './find-clashes.ts';
import { createFindDeadLinks } from './find-dead-links.ts';
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

type FindAllProblems = (uid: string, entry: Fields) => Promise<Problem[]>;

/** @returns the search for everything that is wrong with an entry, told at once; its relations are populated */
export function createFindProblems(parts: RuleParts): FindAllProblems {
  return findWith([
    ...createDraftFinders(parts),
    createFindUnpublishedTargets(parts),
    createFindParentCycle(parts),
    createFindMenuDepth(parts),
    createFindTakenNumber(parts),
    createFindDocumentCycle(parts),
    createFindClashes(parts),
    createFindRedirectProblems(parts),
    createFindBodyPictures(parts),
    createFindDeadLinks(parts),
  ]);
}

/** @returns the search for what keeps even a draft from being saved, among the fields that a form sends */
export function createFindDraftProblems(parts: RuleParts): FindAllProblems {
  const find = findWith(createDraftFinders(parts));
  return async (uid, entry) => (await find(uid, entry)).filter(({ inDrafts }) => inDrafts === true);
}

/** These look at no relation, which a form writes in its own way. */
const createDraftFinders = (parts: RuleParts): FindProblems[] => [
  (uid, entry) => findFormProblems(parts.getModel, uid, entry, parts.now()),
  createFindSlugProblems(parts),
];

function findWith(finders: readonly FindProblems[]): FindAllProblems {
  return async (uid, entry) => {
    const problems: Problem[] = [];
    for (const find of finders) problems.push(...(await find(uid, entry)));
    return problems;
  };
}
