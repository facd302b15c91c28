import { hash } from 'node:crypto';

import {
  cardsInFile,
  type Card,
  type RootFile,
  rootName,
  type SegmentFile,
  type SegmentLink,
  searchTypes,
  type TermFile,
  type TermTree,
  textLevels,
  titlePlaces,
} from './format.ts';
import type { SearchEntry } from './search-entry.ts';
import { toTerms } from './terms.ts';

/** Postings of marked forms, by folded term and form. */
type Postings = Map<string, Map<string, number[]>>;

/** A file of postings is closed when it holds so many. */
const postingsInFile = 6000;
/** So many characters of an entry are kept for excerpts. */
const cardLength = 4000;

/**
 * Builds the index: the entries of this year in one segment, all before it in another, so that what is published today
 * does not touch what was published then. The same entries give the same bytes, in whatever order they come.
 *
 * @param categories names, in their order
 * @param thisYear four digits
 * @returns text of each file, by its name inside `searchFolder`
 */
export function buildIndex(
  entries: readonly SearchEntry[],
  categories: readonly string[],
  thisYear: string,
): Map<string, string> {
  const files = new Map<string, string>();
  const segments = [
    entries.filter(({ date }) => date >= thisYear),
    entries.filter(({ date }) => date < thisYear),
  ].filter((some) => some.length > 0);
  const root: RootFile = {
    segments: segments.map((some) => buildSegment(some, categories, files)),
    categories: [...categories],
  };
  files.set(rootName, JSON.stringify(root));
  return files;
}

/** @returns the link to one segment, whose files are added */
function buildSegment(
  entries: readonly SearchEntry[],
  categories: readonly string[],
  files: Map<string, string>,
): SegmentLink {
  const add = (content: unknown): string => {
    const text = JSON.stringify(content);
    const name = `${hash('sha256', text, 'hex').slice(0, 12)}.json`;
    files.set(name, text);
    return name.slice(0, 12);
  };
  const ordered = [...entries].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  const titles: Postings = new Map();
  const texts: Postings = new Map();
  let day = 0;
  const segment: SegmentFile = {
    days: ordered.map(({ date }) => {
      const before = day;
      day = date === '' ? 0 : Date.parse(date) / 86_400_000;
      return day - before;
    }),
    types: ordered.map(({ type }) => String.fromCharCode(97 + searchTypes.indexOf(type))).join(''),
    categories: ordered.map(({ category }) => (category === null ? -1 : categories.indexOf(category))),
    lengths: ordered
      .map((entry, index) => {
        addTitle(titles, entry, index);
        return toLengthClass(addText(texts, entry, index));
      })
      .join(''),
    titles: [],
    texts: [],
    cards: [],
  };
  segment.titles = addTree(titles, titlePlaces, add);
  segment.texts = addTree(texts, textLevels, add);
  for (let from = 0; from < ordered.length; from += cardsInFile)
    segment.cards.push(add(ordered.slice(from, from + cardsInFile).map(toCard)));
  return { file: add(segment), entries: ordered.length };
}

const toOrder = ({ date, type, id }: SearchEntry): string => `${date}|${type}|${id}`;

const toCard = ({ path, title, note, lead, body }: SearchEntry): Card => ({
  path,
  title,
  note,
  text: `${lead} ${body}`.trim().slice(0, cardLength).toWellFormed(),
});

const post = (postings: Postings, folded: string, marked: string, packed: number): void => {
  const forms = postings.get(folded) ?? new Map<string, number[]>();
  postings.set(folded, forms);
  const form = forms.get(marked) ?? [];
  forms.set(marked, form);
  form.push(packed);
};

function addTitle(postings: Postings, { title, number }: SearchEntry, index: number): void {
  const seen = new Set<string>();
  const words = toTerms(`${number ?? ''} ${title}`);
  const run = number === null ? [] : toRuns(number);
  [...words, ...run.map((letters) => ({ folded: letters, marked: letters }))].forEach(
    ({ folded, marked }, at) => {
      const place = Math.min(at, titlePlaces - 1);
      if (seen.has(`${marked} ${String(place)}`)) return;
      seen.add(`${marked} ${String(place)}`);
      post(postings, folded, marked, index * titlePlaces + place);
    },
  );
}

/** `05-CT/TW` may be typed in one: `05cttw`. */
function toRuns(number: string): string[] {
  const letters = toTerms(number).filter(({ folded }) => !/^\d/.test(folded));
  return letters.length > 1 ? [letters.map(({ folded }) => folded).join('')] : [];
}

/** @returns how many words it has */
function addText(postings: Postings, { lead, body }: SearchEntry, index: number): number {
  const times = new Map<string, { folded: string; marked: string; count: number; isLead: boolean }>();
  const take = (text: string, isLead: boolean): number => {
    const terms = toTerms(text);
    for (const { folded, marked } of terms) {
      const known = times.get(marked);
      if (known) known.count += 1;
      else times.set(marked, { folded, marked, count: 1, isLead });
    }
    return terms.length;
  };
  const words = take(lead, true) + take(body, false);
  for (const { folded, marked, count, isLead } of times.values())
    post(postings, folded, marked, index * textLevels + (isLead ? 3 : count > 3 ? 2 : count > 1 ? 1 : 0));
  return words;
}

/** @returns 0 for up to 50 words, one more for each doubling, 9 at most */
const toLengthClass = (words: number): number =>
  Math.min(9, Math.max(0, Math.ceil(Math.log2(Math.max(words, 1) / 50))));

function addTree(postings: Postings, room: number, add: (content: unknown) => string): TermTree {
  const tree: TermTree = [];
  let file: TermFile = [];
  let size = 0;
  const close = (): void => {
    const [first] = file;
    if (first) tree.push([first[0], add(file)]);
    file = [];
    size = 0;
  };
  const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    a < b ? -1 : 1;
  for (const [folded, forms] of [...postings].sort(byText)) {
    const ofTerm = [...forms]
      .sort(byText)
      .map(([marked, packed]): [string, number[]] => [marked, toGaps(packed, room)]);
    const count = ofTerm.reduce((sum, [, packed]) => sum + packed.length, 0);
    if (size > 0 && size + count > postingsInFile) close();
    file.push([folded, ...ofTerm]);
    size += count;
  }
  close();
  return tree;
}

/** Entries as distance from the one before, with what is said of each kept beside. */
function toGaps(packed: readonly number[], room: number): number[] {
  let before = 0;
  return packed.map((value) => {
    const index = Math.floor(value / room);
    const gap = index - before;
    before = index;
    return gap * room + (value % room);
  });
}
