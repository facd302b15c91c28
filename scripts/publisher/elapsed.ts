/**
 * For whatever waits: a clock that jumps neither stops it nor hurries it.
 *
 * @returns ms since the start of this process; counts time that passes
 */
export const elapsed = (): number => Math.round(performance.now());

/** @returns ms since the epoch, by the clock of this moment, of an instant of `elapsed` */
export const toClock = (instant: number): number => Date.now() - (elapsed() - instant);
