import type { LogLine } from './own-publisher.ts';

/** Publishes that changed the site, as a log tells of them: begin and end in ms since the epoch. */
export function listPublishes(log: readonly LogLine[]): { begin: number; end: number }[] {
  return log.flatMap(({ time, milliseconds }) =>
    milliseconds === undefined ? [] : [{ begin: time - milliseconds, end: time }],
  );
}

/** A log tells whole milliseconds. */
const rounding = 2;

/** @throws Error where two publishes of one publisher ran at the same time */
export function requireOneAtATime(log: readonly LogLine[]): void {
  const publishes = listPublishes(log).sort((a, b) => a.begin - b.begin);
  for (const [index, { begin }] of publishes.entries()) {
    const before = publishes[index - 1];
    if (before && begin < before.end - rounding) {
      throw new Error(
        `A publish began ${String(before.end - begin)} ms before the one before it had ended, at ${new Date(begin).toISOString()}`,
      );
    }
  }
}

/** @throws Error with the first failure that a publisher logged */
export function requireNoFailures(log: readonly LogLine[]): void {
  const failure = log.find(({ level, milliseconds }) => level >= 40 && milliseconds === undefined);
  if (failure) throw new Error(`The publisher has failed: ${JSON.stringify(failure)}`);
}
