import { rowsOf } from '../../entries.ts';
import { labelOf } from '../../i18n/labels.ts';
import { say } from '../../i18n/vi.ts';
import { nameOf } from '../name-of.ts';
import type { Problem } from '../problem.ts';
import type { RuleParts } from '../rule-parts.ts';
import type { FindProblems } from './find-problems.ts';
import { linkedEntries, linkedId } from './linked.ts';

const documentUid = 'api::document.document';
const fields = ['replaces', 'amends'] as const;

/** What replaces or amends a document came after it, so no chain of these leads back to its start. */
export function createFindDocumentCycle({ strapi }: RuleParts): FindProblems {
  return async (uid, entry) => {
    const self = entry['documentId'];
    if (uid !== documentUid || typeof self !== 'string') return [];
    const problems: Problem[] = [];
    for (const field of fields) {
      for (const target of linkedEntries(entry, field)) {
        if (target['documentId'] === self || !(await leadsTo(linkedId({ target }, 'target'), self))) continue;
        const values = { label: labelOf(uid, field), name: nameOf(target) };
        problems.push({ path: [field], message: say('document.cycle', values) });
      }
    }
    return problems;
  };

  /** Breadth first, over what is published. */
  async function leadsTo(start: string, goal: string): Promise<boolean> {
    const seen = new Set<string>();
    for (let level = [start]; level.length > 0;) {
      if (level.includes(goal)) return true;
      for (const id of level) seen.add(id);
      const documents = await rowsOf(strapi, documentUid).findMany({
        where: { documentId: { $in: level }, publishedAt: { $notNull: true } },
        populate: { replaces: true, amends: true },
      });
      const next = documents.flatMap((row) => fields.flatMap((field) => linkedEntries(row, field)));
      level = [...new Set(next.map((target) => linkedId({ target }, 'target')))].filter(
        (id) => !seen.has(id),
      );
    }
    return false;
  }
}
