import { listReferences, readOwners, type Owner } from '../feed/references.ts';
import { publicUids } from '../feed/public-models.ts';
import type { DocumentRule } from './document-rule.ts';
import { nameOf } from './name-of.ts';
import { forbid, nameUpToThree } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

/** What a published entry requires is neither deleted nor withdrawn. */
export function createKeepWhatIsRequired(parts: RuleParts): DocumentRule {
  const references = listReferences(parts.getModel).filter(({ required }) => required);
  return async (call, next) => {
    if (call.action !== 'delete' && call.action !== 'unpublish') return next();
    const here = references.filter(({ target }) => target === call.uid);
    if (here.length === 0 || call.params.documentId === undefined) return next();
    const users = await readOwners(parts, here, call.params.documentId, 'published');
    if (users.length > 0) forbid('required.inUse', { names: nameUsers(parts, users) });
    return next();
  };
}

/** @returns up to three users by name; those without one by what they are */
export function nameUsers({ getModel }: RuleParts, users: readonly Owner[]): string {
  return nameUpToThree(
    users.map(({ type, entry }) => nameOf(entry, getModel(publicUids[type]).info?.displayName)),
  );
}
