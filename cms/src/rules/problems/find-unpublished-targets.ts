import { isFields, rowsOf, type Fields } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { decidesVisibility, hasDrafts, listOwnAttributes } from '../../models.ts';
import { nameOf } from '../name-of.ts';
import { nameUpToThree, type Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { linkedEntries } from './linked.ts';

/**
 * Strapi drops a relation at publish when its target is not published (strapi#25361), and an entry that is live on
 * save would lead nowhere: refuse instead. Not asked where the relation decides whether the entry is seen at all.
 */
export function createFindUnpublishedTargets(parts: RuleParts): FindProblems {
  return async (uid, entry) => {
    const problems: Problem[] = [];
    const model = parts.getModel(uid);
    for (const [name, { type, target }] of listOwnAttributes(model)) {
      if (type !== 'relation' || target === undefined || decidesVisibility(model, name)) continue;
      const targets = linkedEntries(entry, name);
      const label = labelOf(uid, name);
      const isSelf = (other: Fields): boolean =>
        target === uid && other['documentId'] === entry['documentId'];
      if (targets.some(isSelf)) problems.push({ path: [name], message: say('relation.self', { label }) });
      if (!hasDrafts(parts.getModel(target))) continue;
      const names = await nameUnpublished(
        parts,
        target,
        targets.filter((other) => !isSelf(other)),
      );
      if (names.length > 0) {
        const values = { label, names: nameUpToThree(names) };
        problems.push({ path: [name], message: say('relation.notPublished', values) });
      }
    }
    return problems;
  };
}

async function nameUnpublished(
  { strapi }: RuleParts,
  uid: string,
  targets: readonly Fields[],
): Promise<string[]> {
  if (targets.length === 0) return [];
  const ids = targets.map((entry) => entry['documentId']);
  const published = await rowsOf(strapi, uid).findMany({
    where: { documentId: { $in: ids }, publishedAt: { $notNull: true } },
  });
  const known = new Set<unknown>(published.filter(isFields).map((entry) => entry['documentId']));
  return targets.filter((entry) => !known.has(entry['documentId'])).map((entry) => nameOf(entry));
}
