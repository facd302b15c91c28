import { beforeEach, describe, expect, it } from 'vitest';
import { limits, openShelf } from './shelf.ts';
import type { UnsavedText } from './unsaved-text.ts';

const day = 24 * 60 * 60 * 1000;
const textOf = (keptAt: number, length = 5): UnsavedText => ({
  keptAt,
  mark: '',
  fields: { title: { typed: 'x'.repeat(length), openedAs: '' } },
});

/** The store of a browser, with room for so many characters. */
function createStorage(room: number): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => {
      values.delete(key);
    },
    clear: () => {
      values.clear();
    },
    setItem(key, value) {
      const others = [...values]
        .filter(([name]) => name !== key)
        .map(([name, text]) => name.length + text.length);
      if (others.reduce((sum, length) => sum + length, key.length + value.length) > room)
        throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}

let storage: Storage;
beforeEach(() => {
  storage = createStorage(5_000_000);
});

describe('the shelf of unsaved texts', () => {
  it('gives each person their own texts, by entry', () => {
    const shelf = openShelf(storage, '1', () => 10);
    expect(shelf.keep('article_a', textOf(1))).toBe(true);
    expect(shelf.find('article_a')).toEqual(textOf(1));
    expect(shelf.find('article_b')).toBeNull();
    expect(openShelf(storage, '2', () => 10).find('article_a')).toBeNull();
    shelf.drop('article_a');
    expect(storage.length).toBe(0);
  });

  it('refuses a text that is too large, and does not offer an older state of it', () => {
    const shelf = openShelf(storage, '1', () => 10);
    shelf.keep('a', textOf(1));
    expect(shelf.keep('a', textOf(2, limits.oneText))).toBe(false);
    expect(shelf.find('a')).toBeNull();
  });

  it('makes room by throwing the oldest away, whosever they are', () => {
    for (let at = 1; at <= 4; at += 1) {
      const keptAt = at;
      expect(
        openShelf(storage, String(at % 2), () => 10).keep(`e${String(at)}`, textOf(keptAt, 900_000)),
      ).toBe(true);
    }
    expect(openShelf(storage, '1', () => 10).find('e1')).toBeNull();
    expect(openShelf(storage, '0', () => 10).find('e2')).not.toBeNull();
  });

  it('makes room in a browser that has less than the usual', () => {
    storage = createStorage(1_000);
    storage.setItem('of-strapi', 'x'.repeat(300));
    const shelf = openShelf(storage, '1', () => 10);
    for (const tag of ['a', 'b', 'c']) expect(shelf.keep(tag, textOf(1, 300))).toBe(true);
    expect(shelf.find('c')).not.toBeNull();
    expect(shelf.keep('d', textOf(2, 2_000))).toBe(false);
    expect(storage.getItem('of-strapi')).toHaveLength(300);
  });

  it('forgets after a month, and throws away what nobody can read', () => {
    openShelf(storage, '1', () => 0).keep('a', textOf(0));
    storage.setItem('portal-unsaved:1:b', '{"keptAt":');
    expect(openShelf(storage, '1', () => limits.days * day).find('a')).not.toBeNull();
    expect(openShelf(storage, '1', () => limits.days * day + 1).find('a')).toBeNull();
    expect(storage.length).toBe(0);
  });
});
