import type { GetModel } from '../models.ts';
import type { DemoEntry } from './demo-content.ts';

/**
 * @param uid content type of the entries
 * @returns the entries, each behind those of the same type that it refers to, otherwise as given
 * @throws Error when one refers to itself, over others or directly
 */
export function toLoadOrder(
  getModel: GetModel,
  uid: string,
  entries: readonly DemoEntry[],
): readonly DemoEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const own = Object.entries(getModel(uid).attributes)
    .filter(([, { target }]) => target === uid)
    .map(([name]) => name);
  const ordered = new Set<DemoEntry>();
  const place = (entry: DemoEntry, above: readonly DemoEntry[]): void => {
    if (ordered.has(entry)) return;
    if (above.includes(entry)) throw new Error(`seed: ${uid} ${entry.key} refers to itself`);
    for (const key of own.flatMap((name) => entry[name] ?? [])) {
      const other = typeof key === 'string' ? byKey.get(key) : undefined;
      if (other !== undefined) place(other, [...above, entry]);
    }
    ordered.add(entry);
  };
  for (const entry of entries) place(entry, []);
  return [...ordered];
}
