import { elapsed } from './elapsed.ts';
import { createLoop, initialLoopState, type LoopEvent, type LoopState, type Rebuild } from './loop.ts';

/** A loop with its timer. */
export interface LoopDriver {
  send(event: LoopEvent): void;
  state(): LoopState;
  /** Takes no event any more. */
  stop(): void;
}

/**
 * Gives the pure loop a clock and a timer.
 *
 * @param pollMs how long after a good publish it publishes without any doorbell
 * @param publish begins the work; it ends with one of the events `publish-succeeded` and `publish-failed`
 */
export function driveLoop(pollMs: number, publish: (rebuild: Rebuild | null) => void): LoopDriver {
  const step = createLoop(pollMs);
  let state = initialLoopState;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const send = (event: LoopEvent): void => {
    if (stopped) return;
    const next = step(state, event, elapsed());
    state = next.state;
    for (const effect of next.effects) {
      clearTimeout(timer);
      if (effect.type === 'publish') publish(effect.rebuild);
      else timer = setTimeout(send, Math.max(0, effect.at - elapsed()), { type: 'tick' });
    }
  };

  return {
    send,
    state: () => state,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
