import type { PublicType } from '@portal/shared-types';

/** A count is asked again after so long, so that what went past the journal is noticed all the same. */
const keptMs = 1000;

type Count = (type: PublicType) => Promise<number>;

/**
 * Makes a function that counts once for each position of the journal: a pull asks for the feed twice within some
 * milliseconds, and counting a hundred thousand entries takes four of them.
 *
 * @param now ms, never going back
 * @returns a function of the newest position that its transaction sees, and of how to count in it
 */
export function keepCounts(now: () => number): (position: number, count: Count) => Count {
  let kept: { position: number; until: number; counts: Map<PublicType, number> } | undefined;
  return (position, count) => {
    if (kept?.position !== position || kept.until < now())
      kept = { position, until: now() + keptMs, counts: new Map() };
    const { counts } = kept;
    return async (type) => {
      const n = counts.get(type) ?? (await count(type));
      counts.set(type, n);
      return n;
    };
  };
}
