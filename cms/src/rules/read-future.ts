import { isFields, omitFields, rowsOf, type Entry, type Fields } from '../entries.ts';
import { listOwnAttributes } from '../models.ts';
import type { DocumentCall } from './document-rule.ts';
import { linkedEntries } from './problems/linked.ts';
import { readStored } from './read-stored.ts';
import type { RuleParts } from './rule-parts.ts';

/** @returns a reader of an entry as it will be when a save has run, its relations populated */
export function createReadFuture(parts: RuleParts): (call: DocumentCall) => Promise<Fields> {
  return async (call) => {
    const stored: Fields = { ...(await readStored(parts, call)) };
    const data = call.params.data ?? {};
    const future = { ...stored, ...data };
    for (const [name, { type, target }] of listOwnAttributes(parts.getModel(call.uid))) {
      if (type !== 'relation' || target === undefined || !(name in data)) continue;
      const references = applyChange(linkedEntries(stored, name), data[name]);
      future[name] = await readTargets(target, references);
    }
    return call.action === 'update' ? future : omitFields(future, ['id', 'documentId']);
  };

  async function readTargets(uid: string, references: readonly Fields[]): Promise<Entry[]> {
    if (references.length === 0) return [];
    const named = references.map(({ id, documentId }) =>
      documentId === undefined ? { id } : { documentId },
    );
    const rows = await rowsOf(parts.strapi, uid).findMany({ where: { $or: named } });
    return [...new Map(rows.map((row) => [row.documentId, row])).values()];
  }
}

/**
 * @param current what a relation leads to
 * @param change as forms and programs write it: ids, objects with ids, or `{ set, connect, disconnect }`
 * @returns what it leads to afterwards, by id or documentId
 */
function applyChange(current: readonly Fields[], change: unknown): Fields[] {
  if (!isFields(change) || !('set' in change || 'connect' in change || 'disconnect' in change))
    return toReferences(change);
  const gone = toReferences(change['disconnect']);
  const isGone = (entry: Fields): boolean =>
    gone.some(({ id, documentId }) =>
      documentId === undefined ? id === entry['id'] : documentId === entry['documentId'],
    );
  const kept = 'set' in change ? toReferences(change['set']) : current.filter((entry) => !isGone(entry));
  return [...kept, ...toReferences(change['connect'])];
}

function toReferences(value: unknown): Fields[] {
  return [value].flat().flatMap((item): Fields[] => {
    if (typeof item === 'number') return [{ id: item }];
    if (typeof item === 'string') return [{ documentId: item }];
    return isFields(item) ? [item] : [];
  });
}
