import type { Readable } from 'node:stream';

/** A reason stands near the end, after which come at most the lines of a stack. */
const keptLength = 16_000;
const longestWords = 500;

/** What says nothing by itself: places in the code, and the name of the program. */
const noise = /^\s+at |^\s*$|^Node\.js v/;

/**
 * Listens to a process.
 *
 * @returns a function that gives its last line that tells something, or nothing where it was silent
 */
export function listenForLastWords(streams: readonly (Readable | null)[]): () => string[] {
  let said = '';
  for (const stream of streams)
    stream?.on('data', (text: Buffer | string) => (said = (said + text.toString()).slice(-keptLength)));
  return () =>
    said
      .split('\n')
      .filter((line) => !noise.test(line))
      .slice(-1)
      .map((line) => line.trim().slice(0, longestWords));
}
