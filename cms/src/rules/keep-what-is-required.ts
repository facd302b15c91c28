import { listReferences, readOwners } from '../feed/references.ts';
import { getText, type Entry } from '../entries.ts';
import type { DocumentRule } from './document-rule.ts';
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
    if (users.length > 0)
      forbid('required.inUse', { names: nameUpToThree(users.map(({ entry }) => nameOf(entry))) });
    return next();
  };
}

/** @returns what an editor knows an entry by */
export function nameOf(entry: Entry): string {
  return getText(entry, 'title') || getText(entry, 'name') || getText(entry, 'fromPath') || entry.documentId;
}
