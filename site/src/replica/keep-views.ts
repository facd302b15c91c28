import { deepFreeze } from './deep-freeze.ts';
import type { Reader } from './reader.ts';
import { toViewKey, type View } from './view.ts';

/**
 * Makes a reader that computes each view once.
 *
 * @param reader a state of the replica that stays as it is while the result is used
 */
export function keepViews(reader: Reader): Reader {
  const kept = new Map<string, unknown>();
  const keeping: Reader = {
    ...reader,
    view: <Args extends readonly string[], Value>(view: View<Args, Value>, ...args: Args): Value => {
      const key = toViewKey(view.name, args);
      if (!kept.has(key)) kept.set(key, deepFreeze(view.compute(keeping, ...args)));
      return kept.get(key) as Value;
    },
  };
  return keeping;
}
