import { createHash, hash } from 'node:crypto';

import { buildRegister } from './build-register.ts';
import { buildSegment } from './build-segment.ts';
import { emptyRoot, type RegisterFile, type RootFile, type SegmentFile, type SegmentLink } from './format.ts';
import type { RegisterEntry } from './read-register.ts';
import type { EntryPlace, SearchEntry } from './search-entry.ts';
import { toSegments } from './to-segments.ts';

/** What is indexed. */
export interface IndexSource {
  places: readonly EntryPlace[];
  read: (place: EntryPlace) => SearchEntry | undefined;
  /** names, in their order */
  categories: readonly string[];
  /** every document, the oldest first */
  register: Iterable<RegisterEntry>;
}

/** Where the files of an index are kept, all but its root. */
export interface IndexFiles {
  /** @returns a text, or undefined where there is no such file */
  read: (name: string) => string | undefined;
  has: (name: string) => boolean;
  write: (name: string, text: string) => void;
}

/** Raise when the same entries would be indexed otherwise: segments of before are then built anew. */
const version = '1';

/**
 * Builds the index. The same entries give the same bytes, in whatever order they come.
 *
 * @param thisYear four digits
 * @param before the root of the index before; a segment that would be built again as it was is taken over
 */
export function buildIndex(
  { places, read, categories, register }: IndexSource,
  thisYear: string,
  files: IndexFiles,
  before: RootFile = emptyRoot,
): RootFile {
  const add = (content: unknown): string => {
    const text = JSON.stringify(content);
    const name = hash('sha256', text, 'hex').slice(0, 12);
    if (!files.has(toFileName(name))) files.write(toFileName(name), text);
    return name;
  };
  const segments = toSegments(places, thisYear).map((some): SegmentLink => {
    const stamp = toStamp(readAll(some), categories);
    const known = before.segments.find((link) => link.stamp === stamp);
    if (known && isWhole(known, files)) return known;
    return { ...buildSegment(readAll(some), categories, add), stamp };
  });
  return { ...emptyRoot, segments, categories: [...categories], register: buildRegister(register, add) };

  function* readAll(some: readonly EntryPlace[]): Generator<SearchEntry> {
    for (const place of some) {
      const entry = read(place);
      if (entry) yield entry;
    }
  }
}

const toFileName = (name: string): string => `${name}.json`;

/** @returns the names of all files of an index but its root, as far as they can be told */
export function listFilesOf(
  { segments, register }: Pick<RootFile, 'segments' | 'register'>,
  files: Pick<IndexFiles, 'read'>,
): string[] {
  return [
    ...segments.flatMap((link) => listFiles(link, files) ?? []),
    ...(register ? listRegisterFiles(register, files) : []),
  ];
}

function listRegisterFiles(register: string, files: Pick<IndexFiles, 'read'>): string[] {
  const text = files.read(toFileName(register));
  if (text === undefined) return [toFileName(register)];
  const { cards, keys } = JSON.parse(text) as RegisterFile;
  return [register, keys, ...cards].map(toFileName);
}

/** @returns the names of all files of a segment, or undefined where its own is not there */
function listFiles({ file }: SegmentLink, files: Pick<IndexFiles, 'read'>): string[] | undefined {
  const text = files.read(toFileName(file));
  if (text === undefined) return undefined;
  const { titles, texts, cards, keys } = JSON.parse(text) as SegmentFile;
  return [file, keys, ...cards, ...[...titles, ...texts].map(([, name]) => name)].map(toFileName);
}

const isWhole = (link: SegmentLink, files: IndexFiles): boolean =>
  listFiles(link, files)?.every((name) => files.has(name)) === true;

function toStamp(entries: Iterable<SearchEntry>, categories: readonly string[]): string {
  const sum = createHash('sha256').update(JSON.stringify([version, categories]));
  for (const entry of entries) sum.update(JSON.stringify(entry));
  return sum.digest('hex').slice(0, 16);
}
