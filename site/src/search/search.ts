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
  /** calendar date, '' for what has none */
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

type Get = <T>(name: string) => Promise<T>;

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
    const segments = await Promise.all(
      root.segments.map(async ({ file }) => {
        const segment = toSegment(await get<SegmentFile>(file));
        return { segment, lookups: await lookUpAll(get, segment, terms, isTyping) };
      }),
    );
    const entries = root.segments.reduce((sum, segment) => sum + segment.entries, 0);
    const rarities = terms.map((_, at) =>
      (['titles', 'texts'] as const).map((tree) =>
        toRarities(
          segments.flatMap(({ lookups }) => lookups[at]?.[tree] ?? []),
          entries,
        ),
      ),
    ) as [Rarity, Rarity][];
    const matches = segments.flatMap(({ segment, lookups }) =>
      matchSegment(
        segment,
        rarities.map(([inTitles, inTexts], at) =>
          toAnswers(segment, lookups[at] ?? { titles: [], texts: [] }, inTitles, inTexts),
        ),
      ),
    );
    const most = matches.reduce((words, match) => Math.max(words, match.words), 0);
    const all = matches.filter(({ words }) => words === most && words * 2 >= terms.length);
    const dateOf = ({ segment, index }: Match): string => {
      const day = segment.at[index] ?? 0;
      return day === 0 ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
    };
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
      years: [...new Set(all.map((match) => dateOf(match).slice(0, 4)))].filter(Boolean).sort().reverse(),
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

/** One form of a word that was typed, in one segment. */
interface Form {
  marked: string;
  /** how much it is what was typed, up to 1 */
  quality: number;
  gaps: readonly number[];
}

/** What a segment knows of one word. */
interface Lookup {
  titles: Form[];
  texts: Form[];
}

/** Says how rare each form is in the whole index, so that entries of all segments compare. */
type Rarity = (form: Form) => number;

/** How well each entry answers one word. */
interface Answers {
  /** by entry, 0 where it does not */
  scores: Float32Array;
  /** places of the word in titles, by entry */
  places: Map<number, number[]>;
}

function lookUpAll(get: Get, segment: Segment, terms: readonly Term[], isTyping: boolean): Promise<Lookup[]> {
  return Promise.all(
    terms.map((term, at) => {
      const next = terms[at + 1];
      // `k47` is the 47th of what begins with k.
      const isShort = term.folded.length === 1 && next !== undefined && /^\d/.test(next.folded);
      return lookUp(get, segment, term, next === undefined ? isTyping : isShort);
    }),
  );
}

/** A beginning of words is looked up in the texts of entries where it lies in no more files than these. */
const longestRange = 3;

async function lookUp(get: Get, segment: Segment, term: Term, isPrefix: boolean): Promise<Lookup> {
  const textFiles = filesOf(segment.texts, term.folded, isPrefix);
  const isLong = term.folded.length === 1 || textFiles.length > longestRange;
  const read = (names: readonly string[]): Promise<TermFile[]> =>
    Promise.all(names.map((file) => get<TermFile>(file)));
  const [titles, texts] = await Promise.all([
    read(filesOf(segment.titles, term.folded, isPrefix)),
    read(isLong ? filesOf(segment.texts, term.folded, false) : textFiles),
  ]);
  return { titles: toForms(titles, term, isPrefix), texts: toForms(texts, term, isPrefix && !isLong) };
}

const toForms = (files: readonly TermFile[], term: Term, isPrefix: boolean): Form[] =>
  files
    .flat()
    .filter(([folded]) => (isPrefix ? folded.startsWith(term.folded) : folded === term.folded))
    .flatMap(([folded, ...forms]) =>
      forms.map(([marked, gaps]) => ({ marked, gaps, quality: toQuality(term, folded, marked) })),
    );

/** @param forms of one word in all segments */
function toRarities(forms: readonly Form[], entries: number): Rarity {
  const found = new Map<string, number>();
  for (const { marked, gaps } of forms) found.set(marked, (found.get(marked) ?? 0) + gaps.length);
  return ({ marked }) => {
    const count = found.get(marked) ?? 0;
    return Math.log(1 + (entries - count + 0.5) / (count + 0.5)) * 0.5 + 0.5;
  };
}

function matchSegment(segment: Segment, answers: readonly Answers[]): Match[] {
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

function toAnswers(segment: Segment, { titles, texts }: Lookup, inTitles: Rarity, inTexts: Rarity): Answers {
  const scores = new Float32Array(segment.at.length);
  for (const form of texts) {
    const weight = form.quality * inTexts(form);
    let index = 0;
    for (const gap of form.gaps) {
      index += Math.floor(gap / textLevels);
      const long = 1 + 0.12 * (segment.lengths.charCodeAt(index) - 48);
      const score = (weight * (levelWeights[gap % textLevels] ?? 0)) / long;
      if (score > (scores[index] ?? 0)) scores[index] = score;
    }
  }
  const best = new Map<number, number>();
  const places = new Map<number, number[]>();
  for (const form of titles) {
    const weight = 3 * form.quality * inTitles(form);
    let index = 0;
    for (const gap of form.gaps) {
      index += Math.floor(gap / titlePlaces);
      best.set(index, Math.max(best.get(index) ?? 0, weight));
      if (form.quality <= 0.5) continue;
      const known = places.get(index);
      if (known) known.push(gap % titlePlaces);
      else places.set(index, [gap % titlePlaces]);
    }
  }
  for (const [index, score] of best) scores[index] = (scores[index] ?? 0) + score;
  return { scores, places };
}

/** Once, up to three times, more often, and in the lead. */
const levelWeights = [0.5, 0.7, 0.85, 1.2];

/** How much a form of a word is what was typed: the same, perhaps the same, another word without its marks. */
function toQuality(term: Term, folded: string, marked: string): number {
  const isWhole = folded === term.folded;
  if (isWhole && marked === term.marked) return 1;
  if (mayBecome(term.marked, marked)) return isWhole ? 0.92 : 0.6;
  return isWhole ? 0.2 : 0.12;
}

function filesOf(tree: TermTree, folded: string, isPrefix: boolean): string[] {
  const last = isPrefix ? `${folded}\uffff` : folded;
  return tree.flatMap(([first, file], at) => {
    const next = tree[at + 1]?.[0];
    return first <= last && (next === undefined || next > folded) ? [file] : [];
  });
}
