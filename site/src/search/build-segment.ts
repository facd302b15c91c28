import { openCardFiles } from './card-files.ts';
import {
  type Card,
  type SegmentFile,
  type SegmentLink,
  searchTypes,
  textLevels,
  titlePlaces,
} from './format.ts';
import { addText, addTitle, buildTree, type Postings } from './postings.ts';
import type { SearchEntry } from './search-entry.ts';
import { toEntryKey } from './to-entry-key.ts';

/** So many characters of an entry are kept for excerpts. */
const cardLength = 4000;

/**
 * Builds one segment. Of each entry no more is kept in memory than where its words stand.
 *
 * @param entries in the order of their dates
 * @param categories names, in their order
 * @param add keeps the content of a file, and names it
 */
export function buildSegment(
  entries: Iterable<SearchEntry>,
  categories: readonly string[],
  add: (content: unknown) => string,
): Omit<SegmentLink, 'stamp'> {
  const titles: Postings = new Map();
  const texts: Postings = new Map();
  const segment: SegmentFile = {
    days: [],
    types: '',
    categories: [],
    lengths: '',
    titles: [],
    texts: [],
    cards: [],
    keys: '',
  };
  let keys = '';
  let day = 0;
  const cards = openCardFiles<Card>(add);
  for (const entry of entries) {
    const { date, type, category } = entry;
    const index = segment.days.length;
    const before = day;
    day = date === '' ? 0 : Date.parse(date) / 86_400_000;
    segment.days.push(day - before);
    segment.types += String.fromCharCode(97 + searchTypes.indexOf(type));
    segment.categories.push(category === null ? -1 : categories.indexOf(category));
    addTitle(titles, entry, index);
    segment.lengths += String(toLengthClass(addText(texts, entry, index)));
    keys += toEntryKey(entry);
    cards.add(toCard(entry));
  }
  segment.cards = cards.close();
  segment.titles = buildTree(titles, titlePlaces, add);
  segment.texts = buildTree(texts, textLevels, add);
  segment.keys = add(keys);
  return { file: add(segment), entries: segment.days.length };
}

const toCard = ({ path, title, note, lead, body }: SearchEntry): Card => ({
  path,
  title,
  note,
  text: `${lead}${/[\p{L}\p{N})"”]$/u.test(lead) && body !== '' ? '.' : ''} ${body}`
    .trim()
    .slice(0, cardLength)
    .toWellFormed(),
});

/** @returns 0 for up to 50 words, one more for each doubling, 9 at most */
const toLengthClass = (words: number): number =>
  Math.min(9, Math.max(0, Math.ceil(Math.log2(Math.max(words, 1) / 50))));
