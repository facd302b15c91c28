import { statSync, utimesSync } from 'node:fs';

/**
 * Sets a file's time a whole second later than its predecessor's: nginx makes validators of whole seconds and length,
 * and would answer 304 for another text of equal length.
 *
 * @param previous ms, or undefined where there is no predecessor
 */
export function makeNewer(file: string, previous: number | undefined): void {
  if (previous === undefined) return;
  const earliest = Math.floor(previous / 1000) + 1;
  if (Math.floor(statSync(file).mtimeMs / 1000) < earliest) utimesSync(file, earliest, earliest);
}

/** @returns modification time (ms) of a file, or undefined where it is not there */
export function readMtime(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
