/** Those who are told when something has changed. */
interface Listeners<T extends readonly unknown[]> {
  /** @returns what ends it */
  watch(listener: (...told: T) => void): () => void;
  tell(...told: T): void;
}

export function createListeners<T extends readonly unknown[] = []>(): Listeners<T> {
  const listeners = new Set<(...told: T) => void>();
  return {
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(...told) {
      for (const listener of listeners) listener(...told);
    },
  };
}
