import { type TermFile, type TermTree, textLevels, titlePlaces } from './format.ts';
import type { SearchEntry } from './search-entry.ts';
import { toTerms } from './terms.ts';

/** Where words stand, by folded term and marked form, packed as `format.ts` says. */
export type Postings = Map<string, Map<string, number[]>>;

/** A file of postings is closed when it holds so many. */
const postingsInFile = 6000;

const post = (postings: Postings, folded: string, marked: string, packed: number): void => {
  const forms = postings.get(folded) ?? new Map<string, number[]>();
  postings.set(folded, forms);
  const form = forms.get(marked) ?? [];
  forms.set(marked, form);
  form.push(packed);
};

/** Notes the words of a title and of its number. */
export function addTitle(postings: Postings, { title, number }: SearchEntry, index: number): void {
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

/**
 * Notes the words of a text.
 *
 * @returns how many there are
 */
export function addText(postings: Postings, { lead, body }: SearchEntry, index: number): number {
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

/**
 * Turns postings into files in the order of their terms.
 *
 * @param add keeps the content of a file, and names it
 */
export function buildTree(postings: Postings, room: number, add: (content: unknown) => string): TermTree {
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
