import type { LoopState } from './loop.ts';

export type PressState = 'live' | 'working' | 'behind' | 'failing' | 'held';

/**
 * @param feed newest position known of the CMS, and the one readers have
 * @returns the one word that says how things stand
 */
export function toPressState(loop: LoopState, feed: { cms: number | null; live: number | null }): PressState {
  if (loop.held) return 'held';
  if (loop.failures > 0) return 'failing';
  if (loop.publishing) return 'working';
  if (feed.live === null || (feed.cms !== null && feed.cms > feed.live)) return 'behind';
  return 'live';
}
