import { readCard } from './card-files.ts';
import type { Card, RootFile, SearchType, SegmentFile } from './format.ts';
import { openIndexFiles } from './index-files.ts';
import { type Get, lookUpAll } from './look-up.ts';
import { type Match, matchSegment, type Rarity, toAnswers, toRarities } from './score.ts';
import { dateOf, findKeys, toSegment, typeOf } from './segment.ts';
import { toTerms } from './terms.ts';

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
  /** false while there is no index that may be used */
  isReady: boolean;
  /** how many entries there are in all */
  total: number;
  /** whether no entry has all words, and these have some */
  isPartial: boolean;
  /** years of all entries that match the text, newest first */
  years: string[];
  /** @returns the next results as readers see them */
  read: (from: number, count: number) => Promise<Hit[]>;
}

/**
 * Opens an index. Its root is asked for again with a search that comes later than a moment after the last; its other
 * files once, when they are needed.
 *
 * @param load gets what stands at a site path
 * @param now ms
 */
export function openSearch(
  load: (path: string) => Promise<unknown>,
  now: () => number = Date.now,
): (wanted: Wanted) => Promise<Found> {
  const { getRoot, get } = openIndexFiles(load, now);
  return async (wanted) => findIn(await getRoot(), get, wanted);
}

async function findIn(root: RootFile, get: Get, wanted: Wanted): Promise<Found> {
  if (root.segments.length === 0 || root.gone.keys === null) return { ...nothing, isReady: false };
  const terms = toTerms(wanted.text).slice(0, 12);
  const category = wanted.category === undefined ? -1 : root.categories.indexOf(wanted.category);
  const isTyping = /[\p{L}\p{N}]$/u.test(wanted.text);
  const { keys } = root.gone;
  const segments = await Promise.all(
    root.segments.map(async ({ file }) => {
      const segment = toSegment(await get<SegmentFile>(file));
      const gone = keys.length === 0 ? noIndexes : findKeys(await get<string>(segment.keys), keys);
      return { segment, gone, lookups: await lookUpAll(get, segment, terms, isTyping) };
    }),
  );
  const entries = root.segments.reduce((sum, segment) => sum + segment.entries, 0);
  const newestDay = Math.max(...segments.map(({ segment }) => segment.at.at(-1) ?? 0));
  const rarities = terms.map((_, at) =>
    (['titles', 'texts'] as const).map((tree) =>
      toRarities(
        segments.flatMap(({ lookups }) => lookups[at]?.[tree] ?? []),
        entries,
      ),
    ),
  ) as [Rarity, Rarity][];
  const matches = segments.flatMap(({ segment, gone, lookups }) =>
    matchSegment(
      segment,
      rarities.map(([inTitles, inTexts], at) =>
        toAnswers(segment, lookups[at] ?? { titles: [], texts: [] }, inTitles, inTexts),
      ),
      newestDay,
    ).filter(({ index }) => !gone.has(index)),
  );
  const most = matches.reduce((words, match) => Math.max(words, match.words), 0);
  const all = matches.filter(({ words }) => words === most && words * 2 >= terms.length);
  const shown = all.filter(
    (match) =>
      (wanted.type === undefined || typeOf(match) === wanted.type) &&
      (wanted.category === undefined ||
        (category >= 0 && match.segment.categories[match.index] === category)) &&
      (wanted.year === undefined || dateOf(match).startsWith(wanted.year)),
  );
  shown.sort(wanted.sort === 'date' ? newest : (a, b) => b.score - a.score || newest(a, b));
  return {
    isReady: true,
    total: shown.length,
    isPartial: most < terms.length,
    years: [...new Set(all.map((match) => dateOf(match).slice(0, 4)))].filter(Boolean).sort().reverse(),
    read: (from, count) =>
      Promise.all(
        shown.slice(from, from + count).map(async (match) => {
          const { segment, index } = match;
          const card = await readCard<Card>(get, segment.cards, index);
          const named = root.categories[segment.categories[index] ?? -1];
          return { ...card, type: typeOf(match), date: dateOf(match), category: named };
        }),
      ),
  };
}

const nothing: Found = {
  isReady: true,
  total: 0,
  isPartial: false,
  years: [],
  read: () => Promise.resolve([]),
};
const noIndexes: ReadonlySet<number> = new Set();

const newest = (a: Match, b: Match): number =>
  (b.segment.at[b.index] ?? 0) - (a.segment.at[a.index] ?? 0) || b.index - a.index;
