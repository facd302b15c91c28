import type { EntryPlace } from './search-entry.ts';

/** A segment is closed at the end of the year in which it has come to so many entries: its builder's memory is bounded. */
const segmentSize = 12_000;

/**
 * Divides entries into segments, each in the order of their dates: this year and what is to come, then all before, the
 * newest first. What is published today does not touch what was published then.
 *
 * @param thisYear four digits
 */
export function toSegments<P extends EntryPlace>(
  places: readonly P[],
  thisYear: string,
  size = segmentSize,
): P[][] {
  const ordered = [...places].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  const segments: P[][] = [];
  let last: P[] = [];
  let year = '';
  for (const place of ordered) {
    const other = place.date < thisYear ? place.date.slice(0, 4) : thisYear;
    if (last.length === 0 || (other !== year && (other === thisYear || last.length >= size)))
      segments.unshift((last = []));
    year = other;
    last.push(place);
  }
  return segments;
}

const toOrder = ({ date, type, id }: EntryPlace): string => `${date} ${type} ${id}`;
