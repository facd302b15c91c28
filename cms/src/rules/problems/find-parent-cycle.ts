import { rowsOf, type Entry } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { toVisibleFilter } from '../../models.ts';
import { nameOf } from '../name-of.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { linkedEntries, linkedId } from './linked.ts';

/** Nothing is its own ancestor: categories, pages, menu items. Ancestors are those that are live. */
export function createFindParentCycle({ strapi, getModel }: RuleParts): FindProblems {
  return async (uid, entry) => {
    const self = entry['documentId'];
    const [parent] = linkedEntries(entry, 'parent');
    if (parent === undefined || typeof self !== 'string' || parent['documentId'] === self) return [];
    const seen = new Set<string>();
    for (let id = linkedId(entry, 'parent'); id !== '' && !seen.has(id); id = await readParentId(uid, id)) {
      if (id === self) {
        const values = { label: labelOf(uid, 'parent'), name: nameOf(parent) };
        return [{ path: ['parent'], message: say('parent.cycle', values) }];
      }
      seen.add(id);
    }
    return [];
  };

  async function readParentId(uid: string, documentId: string): Promise<string> {
    const row: Entry | null = await rowsOf(strapi, uid).findOne({
      where: { documentId, ...toVisibleFilter(getModel(uid)) },
      populate: { parent: true },
    });
    return row === null ? '' : linkedId(row, 'parent');
  }
}
