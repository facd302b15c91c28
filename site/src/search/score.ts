import { searchTypes, textLevels, titlePlaces } from './format.ts';
import type { Form, Lookup } from './look-up.ts';
import type { Place, Segment } from './segment.ts';

/** An entry that has some of the words. */
export interface Match extends Place {
  score: number;
  /** how many of the words it has */
  words: number;
}

/** Says how rare each form is in the whole index, so that entries of all segments compare. */
export type Rarity = (form: Form) => number;

/** How well each entry answers one word. */
interface Answers {
  /** by entry, 0 where it does not */
  scores: Float32Array;
  /** places of the word in titles, by entry */
  places: Map<number, number[]>;
}

/** @param forms of one word in all segments */
export function toRarities(forms: readonly Form[], entries: number): Rarity {
  const found = new Map<string, number>();
  for (const { marked, gaps } of forms) found.set(marked, (found.get(marked) ?? 0) + gaps.length);
  return ({ marked }) => {
    const count = found.get(marked) ?? 0;
    return Math.log(1 + (entries - count + 0.5) / (count + 0.5)) * 0.5 + 0.5;
  };
}

/** @param answers of each word */
export function matchSegment(segment: Segment, answers: readonly Answers[], newestDay: number): Match[] {
  const matches: Match[] = [];
  for (let index = 0; index < segment.at.length; index += 1) {
    let words = 0;
    let score = 0;
    for (const { scores } of answers) {
      const one = scores[index] ?? 0;
      if (one > 0) words += 1;
      score += one;
    }
    if (words > 0)
      matches.push({ segment, index, words, score: score + toFreshness(segment, index, newestDay) });
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
function toFreshness({ at, types }: Segment, index: number, newestDay: number): number {
  const years = (newestDay - (at[index] ?? 0)) / 365;
  const isSchedule = searchTypes[types.charCodeAt(index) - 97] === 'schedule';
  return 0.5 / (1 + years) - (isSchedule ? 1 : 0);
}

/** Says how well the entries of a segment answer one word. */
export function toAnswers(
  segment: Segment,
  { titles, texts }: Lookup,
  inTitles: Rarity,
  inTexts: Rarity,
): Answers {
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
