import { getText, isFields, rowsOf, type Fields } from '../entries.ts';
import { labelOf } from '../i18n/labels.ts';
import { say } from '../i18n/vi.ts';
import { hasDrafts, listOwnAttributes } from '../models.ts';
import type { DocumentRule } from './document-rule.ts';
import { nameUpToThree, refuse, type Problem } from './problem.ts';
import { readVersion } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** Strapi drops a relation at publish when its target is not published (strapi#25361): refuse instead. */
export function createRequirePublishedTargets(parts: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.action !== 'publish' || !call.uid.startsWith('api::')) return next();
    const draft = await readVersion(parts, call.uid, call.params.documentId ?? '', 'draft');
    if (draft === null) return next();
    const problems: Problem[] = [];
    for (const [name, { type, target }] of listOwnAttributes(parts.getModel(call.uid))) {
      if (type !== 'relation' || target === undefined || !hasDrafts(parts.getModel(target))) continue;
      const targets = [draft[name]].flat().filter(isFields);
      const label = labelOf(call.uid, name);
      if (targets.some((entry) => entry['documentId'] === draft.documentId)) {
        problems.push({ path: [name], message: say('relation.self', { label }) });
      }
      const names = await nameUnpublished(parts, target, targets);
      if (names.length > 0) {
        problems.push({
          path: [name],
          message: say('relation.notPublished', { label, names: nameUpToThree(names) }),
        });
      }
    }
    refuse('publish.incomplete', problems);
    return next();
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
  const known = new Set<unknown>(published.map((entry) => entry.documentId));
  return targets.filter((entry) => !known.has(entry['documentId'])).map((entry) => getText(entry, 'title'));
}
