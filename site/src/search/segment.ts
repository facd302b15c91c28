import { keyLength, type SegmentFile, searchTypes, type SearchType } from './format.ts';

/** A part of the index that was read. */
export interface Segment extends SegmentFile {
  /** days since 1970 of each entry */
  at: Int32Array;
}

/** One entry in a segment. */
export interface Place {
  segment: Segment;
  index: number;
}

const opened = new WeakMap<SegmentFile, Segment>();

/** Opens a segment, once. */
export function toSegment(file: SegmentFile): Segment {
  const known = opened.get(file);
  if (known) return known;
  let day = 0;
  const segment = { ...file, at: Int32Array.from(file.days, (gap) => (day += gap)) };
  opened.set(file, segment);
  return segment;
}

export const typeOf = ({ segment, index }: Place): SearchType =>
  searchTypes[segment.types.charCodeAt(index) - 97] ?? 'page';

/** @returns calendar date, '' for what has none */
export const dateOf = ({ segment, index }: Place): string => toDate(segment.at[index] ?? 0);

/** @param days of each entry, the days since that of the entry before  @returns calendar date of each */
export function toDates(days: readonly number[]): string[] {
  let day = 0;
  return days.map((gap) => toDate((day += gap)));
}

const toDate = (day: number): string =>
  day === 0 ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);

/** @returns the numbers of the entries with these keys */
export function findKeys(keys: string, wanted: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < keys.length; at += keyLength)
    if (wanted.includes(keys.slice(at, at + keyLength))) found.add(at / keyLength);
  return found;
}
