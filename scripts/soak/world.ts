/** What a random sequence has made so far and not yet deleted, by content type. */
export interface World {
  entries: Map<string, string[]>;
  files: { id: number; documentId: string }[];
}

export const createWorld = (): World => ({ entries: new Map(), files: [] });

export const entriesOf = ({ entries }: World, uid: string): readonly string[] => entries.get(uid) ?? [];

export function addEntry({ entries }: World, uid: string, documentId: string): void {
  entries.set(uid, [...(entries.get(uid) ?? []), documentId]);
}

export function dropEntries({ entries }: World, uid: string, gone: readonly string[]): void {
  entries.set(
    uid,
    (entries.get(uid) ?? []).filter((documentId) => !gone.includes(documentId)),
  );
}

/** Forgets the oldest; they stay in the CMS but are no longer acted on, so that later steps meet what they make. */
export function forgetOldest(world: World, keep: number): void {
  for (const [uid, ids] of world.entries) world.entries.set(uid, ids.slice(-keep));
  world.files = world.files.slice(-keep);
}
