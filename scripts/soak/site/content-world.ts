import { publicTypes, type PublicType, type WireRecord } from '@portal/shared-types';
import type { FakeCms } from '@portal/site/testing/fake-cms';

/** A published entry. */
export type Entry = { [T in PublicType]: { type: T; record: WireRecord<T> } }[PublicType];

/** What a random sequence has put into a fake CMS, and the time it is there. */
export interface ContentWorld {
  readonly cms: FakeCms;
  /** ms since the epoch */
  clock: number;
  get<T extends PublicType>(type: T, id: string): WireRecord<T> | undefined;
  list<T extends PublicType>(type: T): WireRecord<T>[];
  entries(): Entry[];
  /** what was taken away, newest last */
  readonly lost: Entry[];
  put<T extends PublicType>(type: T, record: WireRecord<T>): void;
  remove(type: PublicType, id: string): void;
}

/** @param clock ms since the epoch */
export function createContentWorld(cms: FakeCms, clock: number): ContentWorld {
  const records = new Map(publicTypes.map((type) => [type, new Map<string, WireRecord>()]));
  const of = (type: PublicType): Map<string, WireRecord> =>
    records.get(type) ?? new Map<string, WireRecord>();
  const lost: Entry[] = [];
  const list = <T extends PublicType>(type: T): WireRecord<T>[] => [...of(type).values()] as WireRecord<T>[];
  return {
    cms,
    clock,
    lost,
    get: <T extends PublicType>(type: T, id: string) => of(type).get(id) as WireRecord<T> | undefined,
    list,
    entries: () => publicTypes.flatMap((type) => list(type).map((record) => ({ type, record }) as Entry)),
    put: (type, record) => {
      of(type).set(record.documentId, record);
      cms.put(type, record);
    },
    remove: (type, id) => {
      const record = of(type).get(id);
      if (record) lost.push({ type, record } as Entry);
      of(type).delete(id);
      cms.remove(type, id);
    },
  };
}

/** Whether something published cannot be without this entry; the CMS then refuses to withdraw it. */
export function isRequired(world: ContentWorld, id: string): boolean {
  return (
    world.list('article').some(({ category }) => category === id) ||
    world
      .list('document')
      .some(({ documentType, issuingBody }) => documentType === id || issuingBody === id) ||
    world.list('video').some(({ file }) => file === id)
  );
}

/** Takes an entry out of all that refers to it, as the CMS does: each of these comes anew. */
export function dropReferences(world: ContentWorld, id: string): void {
  for (const { type, record } of world.entries()) {
    if (record.documentId !== id && hasReference(record, id)) world.put(type, withoutReference(record, id));
  }
}

function hasReference(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((inner) => hasReference(inner, id));
}

function withoutReference<V>(value: V, id: string): V {
  if (Array.isArray(value)) {
    const rest: unknown[] = value.filter((item) => item !== id);
    return rest.map((item) => withoutReference(item, id)) as V;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    inner === id ? null : withoutReference<unknown>(inner, id),
  ]);
  return Object.fromEntries(fields) as V;
}
