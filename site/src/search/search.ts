import {
  type Card,
  cardsInFile,
  type RootFile,
  rootName,
  type SegmentFile,
  type SearchType,
  searchTypes,
  type TermFile,
  type TermTree,
  textLevels,
  titlePlaces,
} from './format.ts';
import { mayBecome, type Term, toTerms } from './terms.ts';

/** Gets one file of the index as it was written. */
export type Load = (name: string) => Promise<unknown>;

export interface Wanted {
  text: string;
  type?: SearchType | undefined;
  category?: string | undefined;
  /** four digits */
  year?: string | undefined;
  sort?: 'date' | undefined;
}

export interface Hit extends Card {
  type: SearchType;
  /** calendar date */
  date: string;
  category: string | undefined;
}

export interface Found {
  /** how many entries there are in all */
  total: number;
  /** whether no entry has all words, and these have some */
  isPartial: boolean;
  /** years of all entries that match the text, newest first */
  years: string[];
  /** @returns the next results as readers see them */
  read: (from: number, count: number) => Promise<Hit[]>;
}

interface Segment extends SegmentFile {
  /** days since 1970 of each entry */
  at: Int32Array;
}

interface Match {
  segment: Segment;
  index: number;
  score: number;
  words: number;
}

/** Opens an index; its root is read once, its other files when they are asked for. */
export function openSearch(load: Load): (wanted: Wanted) => Promise<Found> {
  const loaded = new Map<string, Promise<unknown>>();
  const get = <T>(name: string): Promise<T> => {
    const file = name === rootName ? name : `${name}.json`;
    const known = loaded.get(file) ?? load(file);
    loaded.set(file, known);
    known.catch(() => loaded.delete(file));
    return known as Promise<T>;
  };

  return async (wanted) => {
    const root = await get<RootFile>(rootName);
    const terms = toTerms(wanted.text).slice(0, 12);
    const category = wanted.category === undefined ? -1 : root.categories.indexOf(wanted.category);
    const isTyping = /[\p{L}\p{N}]$/u.test(wanted.text);
    const perSegment = await Promise.all(
      root.segments.map(async ({ file }) =>
        matchSegment(get, toSegment(await get<SegmentFile>(file)), terms, isTyping),
      ),
    );
    const most = Math.max(0, ...perSegment.flat().map(({ words }) => words));
    const all = perSegment.flat().filter(({ words }) => words === most && words * 2 >= terms.length);
    const dateOf = ({ segment, index }: Match): string =>
      new Date((segment.at[index] ?? 0) * 86_400_000).toISOString().slice(0, 10);
    const typeOf = ({ segment, index }: Match): SearchType =>
      searchTypes[segment.types.charCodeAt(index) - 97] ?? 'page';
    const shown = all.filter(
      (match) =>
        (wanted.type === undefined || typeOf(match) === wanted.type) &&
        (wanted.category === undefined || match.segment.categories[match.index] === category) &&
        (wanted.year === undefined || dateOf(match).startsWith(wanted.year)),
    );
    const newest = (a: Match, b: Match): number =>
      (b.segment.at[b.index] ?? 0) - (a.segment.at[a.index] ?? 0) || b.index - a.index;
    shown.sort(wanted.sort === 'date' ? newest : (a, b) => b.score - a.score || newest(a, b));
    return {
      total: shown.length,
      isPartial: most < terms.length,
      years: [...new Set(all.map((match) => dateOf(match).slice(0, 4)))].sort().reverse(),
      read: (from, count) =>
        Promise.all(
          shown.slice(from, from + count).map(async (match) => {
            const { segment, index } = match;
            const cards = await get<Card[]>(segment.cards[Math.floor(index / cardsInFile)] ?? '');
            const card = cards[index % cardsInFile];
            if (!card) throw new Error(`The index has no card ${String(index)}`);
            const named = root.categories[segment.categories[index] ?? -1];
            return { ...card, type: typeOf(match), date: dateOf(match), category: named };
          }),
        ),
    };
  };
}

const opened = new WeakMap<SegmentFile, Segment>();

function toSegment(file: SegmentFile): Segment {
  const known = opened.get(file);
  if (known) return known;
  let day = 0;
  const segment = { ...file, at: Int32Array.from(file.days, (gap) => (day += gap)) };
  opened.set(file, segment);
  return segment;
}

/** How well each entry answers one word. */
interface Answers {
  /** by entry, 0 where it does not */
  scores: Float32Array;
  /** places of the word in titles, by entry */
  places: Map<number, number[]>;
}

async function matchSegment(
  get: <T>(name: string) => Promise<T>,
  segment: Segment,
  terms: readonly Term[],
  isTyping: boolean,
): Promise<Match[]> {
  const answers = await Promise.all(
    terms.map((term, at) => {
      const next = terms[at + 1];
      // `k47` is `khóa 47`.
      const isShort = term.folded.length === 1 && next !== undefined && /^\d/.test(next.folded);
      return answerTerm(get, segment, term, next === undefined ? isTyping && term.folded !== '' : isShort);
    }),
  );
  const matches: Match[] = [];
  for (let index = 0; index < segment.at.length; index += 1) {
    let words = 0;
    let score = 0;
    for (const { scores } of answers) {
      const one = scores[index] ?? 0;
      if (one > 0) words += 1;
      score += one;
    }
    if (words > 0) matches.push({ segment, index, words, score: score + toFreshness(segment, index) });
  }
  answers.forEach(({ places }, at) => {
    const before = answers[at - 1]?.places;
    for (const match of matches) {
      const here = places.get(match.index);
      if (here === undefined) continue;
      // Two words that stand side by side in the title as they were typed.
      if (before?.get(match.index)?.some((place) => here.includes(place + 1))) match.score += 2.5;
      if (at === 0 && here.includes(0)) match.score += 0.8;
    }
  });
  return matches;
}

/** Of two entries that answer alike the newer one, and work over rows of an old schedule. */
function toFreshness({ at, types }: Segment, index: number): number {
  const years = ((at[at.length - 1] ?? 0) - (at[index] ?? 0)) / 365;
  const isSchedule = searchTypes[types.charCodeAt(index) - 97] === 'schedule';
  return 0.5 / (1 + years) - (isSchedule ? 1 : 0);
}

/** A beginning of words is looked up in the texts of entries where it lies in no more files than these. */
const longestRange = 3;

async function answerTerm(
  get: <T>(name: string) => Promise<T>,
  segment: Segment,
  term: Term,
  isPrefix: boolean,
): Promise<Answers> {
  const textFiles = filesOf(segment.texts, term.folded, isPrefix);
  const isLong = term.folded.length === 1 || textFiles.length > longestRange;
  const read = (names: readonly string[]): Promise<TermFile[]> =>
    Promise.all(names.map((file) => get<TermFile>(file)));
  const [titles, texts] = await Promise.all([
    read(filesOf(segment.titles, term.folded, isPrefix)),
    read(isLong ? filesOf(segment.texts, term.folded, false) : textFiles),
  ]);
  const entries = segment.at.length;
  const scores = new Float32Array(entries);
  const places = new Map<number, number[]>();
  eachForm(texts, term, isPrefix && !isLong, (quality, gaps) => {
    const weight = quality * toRarity(gaps.length, entries);
    let index = 0;
    for (const gap of gaps) {
      index += Math.floor(gap / textLevels);
      const long = 1 + 0.12 * (segment.lengths.charCodeAt(index) - 48);
      const score = (weight * (levelWeights[gap % textLevels] ?? 0)) / long;
      if (score > (scores[index] ?? 0)) scores[index] = score;
    }
  });
  const inTitles = new Map<number, number>();
  eachForm(titles, term, isPrefix, (quality, gaps) => {
    const weight = 3 * quality * toRarity(gaps.length, entries);
    let index = 0;
    for (const gap of gaps) {
      index += Math.floor(gap / titlePlaces);
      inTitles.set(index, Math.max(inTitles.get(index) ?? 0, weight));
      if (quality <= 0.5) continue;
      const known = places.get(index);
      if (known) known.push(gap % titlePlaces);
      else places.set(index, [gap % titlePlaces]);
    }
  });
  for (const [index, score] of inTitles) scores[index] = (scores[index] ?? 0) + score;
  return { scores, places };
}

/** Once, up to three times, more often, and in the lead. */
const levelWeights = [0.5, 0.7, 0.85, 1.2];

const toRarity = (found: number, entries: number): number =>
  Math.log(1 + (entries - found + 0.5) / (found + 0.5)) * 0.5 + 0.5;

/** How much a form of a word is what was typed: the same, perhaps the same, another word without its marks. */
function toQuality(term: Term, folded: string, marked: string): number {
  const isWhole = folded === term.folded;
  if (isWhole && marked === term.marked) return 1;
  if (mayBecome(term.marked, marked)) return isWhole ? 0.92 : 0.6;
  return isWhole ? 0.2 : 0.12;
}

function eachForm(
  files: readonly TermFile[],
  term: Term,
  isPrefix: boolean,
  take: (quality: number, gaps: readonly number[]) => void,
): void {
  for (const [folded, ...forms] of files.flat()) {
    if (isPrefix ? !folded.startsWith(term.folded) : folded !== term.folded) continue;
    for (const [marked, gaps] of forms) take(toQuality(term, folded, marked), gaps);
  }
}

function filesOf(tree: TermTree, folded: string, isPrefix: boolean): string[] {
  const last = isPrefix ? `${folded}\uffff` : folded;
  return tree.flatMap(([first, file], at) => {
    const next = tree[at + 1]?.[0];
    return first <= last && (next === undefined || next > folded) ? [file] : [];
  });
}
