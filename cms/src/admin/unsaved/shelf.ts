import { parseUnsaved, type UnsavedText } from './unsaved-text.ts';

const prefix = 'portal-unsaved:';
const dayMs = 24 * 60 * 60 * 1000;

/** The browser gives a site about five million characters; Strapi keeps settings of lists there, too. */
export const limits = { oneText: 1_000_000, allTexts: 3_000_000, days: 30 } as const;

/** What the browser keeps of the texts of one person. */
export interface Shelf {
  /** @returns whether there was room for it; older texts make room for newer ones */
  keep(tag: string, text: UnsavedText): boolean;
  find(tag: string): UnsavedText | null;
  drop(tag: string): void;
}

/**
 * @param storage of the browser
 * @param userId another person at the same computer is offered nothing
 */
export function openShelf(storage: Storage, userId: string, now: () => number = Date.now): Shelf {
  const keyOf = (tag: string): string => `${prefix}${userId}:${tag}`;

  const put = (key: string, json: string): boolean => {
    try {
      storage.setItem(key, json);
      return true;
    } catch {
      return false;
    }
  };

  return {
    keep(tag, text) {
      const [key, json] = [keyOf(tag), JSON.stringify(text)];
      storage.removeItem(key);
      if (json.length > limits.oneText) return false;
      const others = listTexts(storage, now());
      let size = others.reduce((sum, { length }) => sum + length, json.length);
      for (const oldest of others.reverse()) {
        if (size <= limits.allTexts && put(key, json)) return true;
        storage.removeItem(oldest.key);
        size -= oldest.length;
      }
      return put(key, json);
    },
    find: (tag) => listTexts(storage, now()).find(({ key }) => key === keyOf(tag))?.text ?? null,
    drop(tag) {
      storage.removeItem(keyOf(tag));
    },
  };
}

interface ShelvedText {
  readonly key: string;
  readonly length: number;
  readonly text: UnsavedText;
}

/** Newest first, of all people; what is too old or unreadable is thrown away. */
function listTexts(storage: Storage, now: number): ShelvedText[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  const texts = keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const json = storage.getItem(key) ?? '';
      const text = parseUnsaved(json);
      if (text !== null && now - text.keptAt <= limits.days * dayMs)
        return [{ key, length: json.length, text }];
      storage.removeItem(key);
      return [];
    });
  return texts.sort((one, other) => other.text.keptAt - one.text.keptAt);
}
