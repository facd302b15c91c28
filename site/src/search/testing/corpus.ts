import type { SearchEntry } from '../search-entry.ts';
import { generateSearchEntries, readExtraEntries, readSeedEntries } from './seed-entries.ts';

const wordsInLead = 45;

/** @returns the demo content, its rivals, and articles made of sentences of the demo content, so many entries in all */
export function buildCorpus(entries: number, wordsInBody: number): SearchEntry[] {
  const known = [...readSeedEntries(), ...readExtraEntries()];
  const sentences = known
    .flatMap(({ lead, body }) => `${lead}. ${body}`.split(/(?<=[.;:?!])\s+/))
    .filter((sentence) => sentence.split(' ').length > 3);
  let state = 5;
  const write = (words: number): string => {
    const text: string[] = [];
    for (let length = 0; length < words;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const sentence = sentences[Math.floor((state / 2 ** 32) * sentences.length)] ?? '';
      text.push(sentence);
      length += sentence.split(' ').length;
    }
    return text.join(' ');
  };
  const generated = generateSearchEntries(Math.max(0, entries - known.length), 1);
  return [
    ...known,
    ...generated.map((entry) => ({ ...entry, lead: write(wordsInLead), body: write(wordsInBody) })),
  ];
}
