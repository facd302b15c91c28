type Listener = (tag: string) => void;

const listeners = new Set<Listener>();

/** @param tag of an entry that the server has stored */
export function tellSaved(tag: string): void {
  for (const listener of listeners) listener(tag);
}

/** @returns what ends the subscription */
export function watchSaves(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
