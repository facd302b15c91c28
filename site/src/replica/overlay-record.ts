import { toAsOf } from './as-of.ts';
import { parseEntry, type Entries, type Parsed, type PlainEntryType } from './entries.ts';
import { toPlaces, type IndexName } from './indexes.ts';
import { toPrefix } from './prefixes.ts';
import type { Hit, Range, Reader } from './reader.ts';
import { joinEntry, splitEntry } from './split-entry.ts';

/**
 * Makes a reader that sees a replica as it would be with one more record, or with another version of one. Nothing is
 * written, so that no draft can ever be part of what is published.
 *
 * @param reader a state of the replica that stays as it is while the result is used
 * @param record as it came from the network
 * @param now what time it is for the content, ms since the epoch
 * @returns the reader, or the first thing wrong with the record in words
 */
export function overlayRecord(
  reader: Reader,
  { type, id, record }: { type: PlainEntryType; id: string; record: unknown },
  now: number,
): Parsed<Reader> {
  const parsed = parseEntry(type, record);
  if (!parsed.ok) return parsed;
  // Pages get what the replica would have stored.
  const entry = joinEntry(splitEntry(parsed.value)) as Entries[typeof type];
  return { ok: true, value: overlayEntry(reader, { type, id, entry }, now) };
}

function overlayEntry(
  reader: Reader,
  { type, id, entry }: { type: PlainEntryType; id: string; entry: Entries[PlainEntryType] },
  now: number,
): Reader {
  const old = reader.get(type, id, Object.keys(entry) as never[]) as Entries[typeof type] | undefined;
  const left = old ? toPlaces(type, id, old) : [];
  const taken = toPlaces(type, id, entry);
  const among = (places: typeof taken, index: IndexName, key: string, range: Range): Hit[] =>
    places
      .filter((place) => place.index === index && place.key === key && isWithin(place.sort, range))
      .map(({ sort }) => ({ id, sort }));

  const overlaid: Reader = {
    get: (wanted, wantedId, fields) => {
      if (wanted !== (type as string) || wantedId !== id) return reader.get(wanted, wantedId, fields);
      const values = structuredClone(entry) as unknown as Record<string, unknown>;
      return Object.fromEntries(fields.map((field) => [field, values[field]])) as never;
    },
    list: (index, key, range = {}) => {
      const gone = among(left, index, key, range);
      const { limit } = range;
      const wide = limit === undefined ? range : { ...range, limit: limit + gone.length };
      const kept = reader
        .list(index, key, wide)
        .filter((hit) => !gone.some(({ sort }) => hit.id === id && hit.sort === sort));
      const direction = range.order === 'desc' ? -1 : 1;
      const hits = [...kept, ...among(taken, index, key, range)];
      return hits.sort((a, b) => direction * compareHits(a, b)).slice(0, limit);
    },
    count: (index, key, range = {}) =>
      reader.count(index, key, range) -
      among(left, index, key, range).length +
      among(taken, index, key, range).length,
    lastOfEach: (index, key) => {
      const last: string[] = [];
      for (let range: Range = {}; ;) {
        const [hit] = overlaid.list(index, key, { ...range, order: 'desc', limit: 1 });
        if (!hit) return last;
        last.push(hit.sort);
        range = { before: toPrefix(hit.sort) };
      }
    },
    asOf: () => {
      const before = `${new Date(now).toISOString()}~`;
      return toAsOf(overlaid.list('agenda', '', { before, order: 'desc', limit: 1 })[0]?.sort, now);
    },
    hasPassed: (instant) => instant <= overlaid.asOf(),
    view: (view, ...args) => view.compute(overlaid, ...args),
    setting: reader.setting,
  };
  return overlaid;
}

const isWithin = (sort: string, { after, before }: Range): boolean =>
  (after === undefined || compareTexts(sort, after) > 0) &&
  (before === undefined || compareTexts(sort, before) < 0);

const compareHits = (a: Hit, b: Hit): number => compareTexts(a.sort, b.sort) || compareTexts(a.id, b.id);

/** As SQLite does; JavaScript puts some letters in another order. */
const compareTexts = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
