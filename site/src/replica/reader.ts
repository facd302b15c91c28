import type { Entries, EntryType } from './entries.ts';
import type { IndexName } from './indexes.ts';
import type { View } from './view.ts';

/** A part of one index key, by sort key. Bounds are exclusive; without bounds it is the whole key. */
export interface Range {
  after?: string;
  before?: string;
  /** default `asc` */
  order?: 'asc' | 'desc';
  /** without a limit the whole range is read */
  limit?: number;
}

/** One place in an index. */
export interface Hit {
  id: string;
  sort: string;
}

/**
 * All that a page may ask of the replica. A read names what it depends on: (type, id, fields), (index, key, range) or a
 * view, so that a publisher can record reads and render again only what they touch.
 */
export interface Reader {
  /** @returns the named fields of an entry, or undefined where it is not published */
  get<T extends EntryType, F extends keyof Entries[T] & string>(
    type: T,
    id: string,
    fields: readonly F[],
  ): Pick<Entries[T], F> | undefined;
  /** @returns the places inside the range, in its order */
  list(index: IndexName, key: string, range?: Range): Hit[];
  /** @returns how many places lie inside the range; order and limit do not count */
  count(index: IndexName, key: string, range?: Omit<Range, 'order' | 'limit'>): number;
  /**
   * For indexes whose sort keys have a part before the first `|`. One question to SQLite, whose cost grows with the number
   * of such parts, not with that of entries.
   *
   * @returns of all sort keys with the same first part the last, the last part first
   */
  lastOfEach(index: IndexName, key: string): string[];
  /**
   * The last instant that has passed at which something changes only by time. Pages ask it, never a clock.
   *
   * @returns ISO instant in UTC with milliseconds, like all instants of entries
   * @throws Error when the replica was never told the time, see `Replica.advance`
   */
  asOf(): string;
  /**
   * Asks whether an instant of the agenda has come. A page that asks this way depends on that one instant, where `asOf`
   * makes it depend on every step of time.
   *
   * @param instant ISO instant in UTC with milliseconds
   */
  hasPassed(instant: string): boolean;
  /** @returns what a view computes, perhaps computed for another page already */
  view<Args extends readonly string[], Value>(view: View<Args, Value>, ...args: Args): Value;
  /** @returns one field of the site setting, or null where it is empty or not published */
  setting<F extends keyof Entries['siteSetting']>(field: F): Entries['siteSetting'][F] | null;
}
