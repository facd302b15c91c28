import type { Reader } from './reader.ts';

/**
 * Something that many pages show, computed from reads and arguments alone. Pages that ask for it depend on its value, not
 * on what it was computed from: as long as the value stays, they need not be rendered again.
 */
export interface View<Args extends readonly string[] = readonly string[], Value = unknown> {
  /** unique among all views; without a space */
  readonly name: string;
  /** The value must be made of plain data; it is shared and frozen. */
  compute(reader: Reader, ...args: Args): Value;
}

/** @param name unique among all views */
export const defineView = <Args extends readonly string[], Value>(
  name: string,
  compute: (reader: Reader, ...args: Args) => Value,
): View<Args, Value> => ({ name, compute });

/** @returns name and arguments of a view as one text */
export const toViewKey = (name: string, args: readonly string[]): string => JSON.stringify([name, ...args]);
