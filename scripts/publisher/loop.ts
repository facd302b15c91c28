/**
 * When to publish, as a pure function: no clock, no timers, no input or output. At most one publish runs and at most one
 * more waits; a publish always goes to the newest position, so that many doorbells make one publish.
 */
export interface LoopState {
  publishing: boolean;
  /** somebody rang while a publish was running */
  waiting: boolean;
  held: boolean;
  /** failed publishes since the last good one */
  failures: number;
  /** instant (ms) of the next publish while none runs; null before the start and while held */
  dueAt: number | null;
  /** instant (ms) at which the last publish began */
  lastStart: number;
  /** the rebuild that was asked for and has not succeeded yet */
  rebuild: Rebuild | null;
  /** whether the running publish is that rebuild */
  rebuilding: boolean;
}

/** Fetch everything again and render everything again. */
export interface Rebuild {
  /** the operator has confirmed that much may vanish */
  allowShrink: boolean;
}

export type LoopEvent =
  | { type: 'started'; held: boolean }
  | { type: 'doorbell' }
  | { type: 'tick' }
  | { type: 'publish-succeeded' }
  | { type: 'publish-failed' }
  | { type: 'hold' }
  | { type: 'resume' }
  | ({ type: 'rebuild' } & Rebuild);

export type LoopEffect =
  | { type: 'publish'; rebuild: Rebuild | null }
  /** send `tick` at this instant (ms); replaces an earlier one */
  | { type: 'wake'; at: number };

export interface LoopStep {
  state: LoopState;
  effects: LoopEffect[];
}

const firstRetryMs = 1000;
const longestRetryMs = 30_000;
/** After a failure a doorbell may hurry, but not more often than this. */
const shortestGapMs = 1000;

export const initialLoopState: LoopState = {
  publishing: false,
  waiting: false,
  held: false,
  failures: 0,
  dueAt: null,
  lastStart: Number.NEGATIVE_INFINITY,
  rebuild: null,
  rebuilding: false,
};

/**
 * Makes the step function of the loop.
 *
 * @param pollMs how long after a good publish the feed is asked without any doorbell
 */
export function createLoop(pollMs: number): (state: LoopState, event: LoopEvent, now: number) => LoopStep {
  return (state, event, now) => {
    switch (event.type) {
      case 'started':
        return event.held ? idle({ ...state, held: true }, null) : start(state, now);
      case 'doorbell':
        return ring(state, now);
      case 'tick':
        if (state.held || state.publishing || state.dueAt === null) return { state, effects: [] };
        return state.dueAt <= now ? start(state, now) : idle(state, state.dueAt);
      case 'publish-succeeded':
        return afterSuccess(state, now);
      case 'publish-failed':
        return afterFailure(state, now);
      case 'hold':
        return idle({ ...state, held: true, waiting: false, failures: 0 }, null);
      case 'resume':
        if (!state.held) return { state, effects: [] };
        return ring({ ...state, held: false }, now);
      case 'rebuild':
        return ring({ ...state, rebuild: { allowShrink: event.allowShrink }, rebuilding: false }, now);
    }
  };

  function afterSuccess(state: LoopState, now: number): LoopStep {
    const done: LoopState = {
      ...state,
      publishing: false,
      failures: 0,
      rebuild: state.rebuilding ? null : state.rebuild,
      rebuilding: false,
    };
    if (done.held) return idle(done, null);
    return done.waiting ? start(done, now) : idle(done, now + pollMs);
  }

  function afterFailure(state: LoopState, now: number): LoopStep {
    const done: LoopState = { ...state, publishing: false, rebuilding: false };
    if (done.held) return idle({ ...done, failures: 0 }, null);
    const failed: LoopState = { ...done, waiting: false, failures: done.failures + 1 };
    if (done.waiting) return idle(failed, Math.max(now, done.lastStart + shortestGapMs));
    return idle(failed, now + Math.min(firstRetryMs * 2 ** done.failures, longestRetryMs));
  }
}

function ring(state: LoopState, now: number): LoopStep {
  if (state.held) return { state, effects: [] };
  if (state.publishing) return { state: { ...state, waiting: true }, effects: [] };
  const at = state.failures === 0 ? now : Math.max(now, state.lastStart + shortestGapMs);
  return at <= now ? start(state, now) : idle(state, at);
}

function start(state: LoopState, now: number): LoopStep {
  const { rebuild } = state;
  return {
    state: {
      ...state,
      publishing: true,
      waiting: false,
      dueAt: null,
      lastStart: now,
      rebuilding: rebuild !== null,
    },
    effects: [{ type: 'publish', rebuild }],
  };
}

function idle(state: LoopState, dueAt: number | null): LoopStep {
  return { state: { ...state, dueAt }, effects: dueAt === null ? [] : [{ type: 'wake', at: dueAt }] };
}
