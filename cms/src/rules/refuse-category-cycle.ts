import { isFields, rowsOf } from '../entries.ts';
import { say } from '../i18n/vi.ts';
import { isSave, type DocumentRule } from './document-rule.ts';
import { refuse } from './problem.ts';
import type { RuleParts } from './rule-parts.ts';

const categoryUid = 'api::category.category';

/** A category is not its own ancestor. Looked at after the save, whatever way the form writes relations. */
export function createRefuseCategoryCycle({ strapi }: RuleParts): DocumentRule {
  return async (call, next) => {
    if (call.uid !== categoryUid || !isSave(call)) return next();
    const saved = await next();
    const start = isFields(saved) ? saved['documentId'] : undefined;
    const seen = new Set<unknown>();
    for (let id: unknown = start; id !== undefined; id = await readParent(id)) {
      if (seen.has(id)) refuse('save.incomplete', [{ path: ['parent'], message: say('category.cycle') }]);
      seen.add(id);
    }
    return saved;
  };

  async function readParent(documentId: unknown): Promise<unknown> {
    const category = await rowsOf(strapi, categoryUid).findOne({
      where: { documentId },
      populate: { parent: true },
    });
    const parent = category?.['parent'];
    return isFields(parent) ? parent['documentId'] : undefined;
  }
}
