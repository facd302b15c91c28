import type { Figures } from './bench-case.ts';

/**
 * Times an action again and again, one after the other.
 *
 * @param repeats how often
 * @param act gets the number of the turn, from 0
 * @param prepare runs before each turn and is not timed
 * @returns milliseconds, rounded to tenths
 */
export async function summarize(
  repeats: number,
  act: (turn: number) => Promise<unknown>,
  prepare: (turn: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<Figures> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    await prepare(turn);
    const began = performance.now();
    await act(turn);
    times.push(performance.now() - began);
  }
  return toFigures(times);
}

/** @param times milliseconds, in any order */
export function toFigures(times: readonly number[]): { p50Ms: number; p95Ms: number; maxMs: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => {
    const time = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return Math.round(time * 10) / 10;
  };
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}
