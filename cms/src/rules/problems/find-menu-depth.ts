import { rowsOf } from '../../entries.ts';
import { say } from '../../i18n/vi.ts';
import { labelOf } from '../../i18n/labels.ts';
import { nameOf } from '../name-of.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { linkedId } from './linked.ts';

const menuUid = 'api::menu-item.menu-item';

/** The menu has two levels: what has a parent is nobody's parent. */
export function createFindMenuDepth({ strapi }: RuleParts): FindProblems {
  return async (uid, entry) => {
    const parentId = uid === menuUid ? linkedId(entry, 'parent') : '';
    if (parentId === '' || parentId === entry['documentId']) return [];
    const items = rowsOf(strapi, menuUid);
    const parent = await items.findOne({ where: { documentId: parentId }, populate: { parent: true } });
    const child = await items.findOne({
      where: { parent: { documentId: entry['documentId'] ?? '' } },
    });
    const label = labelOf(menuUid, 'parent');
    const at = (message: string) => [{ path: ['parent'], message }];
    if (parent !== null && linkedId(parent, 'parent') !== '')
      return at(say('menu.tooDeep', { label, name: nameOf(parent) }));
    return child === null ? [] : at(say('menu.hasChildren', { label, name: nameOf(child) }));
  };
}
