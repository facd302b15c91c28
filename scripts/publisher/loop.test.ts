import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLoop, initialLoopState, type LoopEffect, type LoopEvent, type LoopState } from './loop.ts';

const step = createLoop(15_000);

/** Plays events at instants; effects are written as `publish`, `rebuild` and `wake 1500`. */
function play(...script: (readonly [number, LoopEvent | LoopEvent['type']])[]): {
  state: LoopState;
  effects: string[][];
} {
  let state = initialLoopState;
  const effects: string[][] = [];
  for (const [now, event] of script) {
    const next = step(state, toEvent(event), now);
    state = next.state;
    effects.push(next.effects.map(toWords));
  }
  return { state, effects };
}

function toEvent(event: LoopEvent | LoopEvent['type']): LoopEvent {
  if (typeof event !== 'string') return event;
  if (event === 'started') return { type: 'started', held: false };
  if (event === 'rebuild') return { type: 'rebuild', allowShrink: false };
  return { type: event };
}

function toWords(effect: LoopEffect): string {
  if (effect.type === 'wake') return `wake ${String(effect.at)}`;
  return effect.rebuild ? 'rebuild' : 'publish';
}

type Script = Parameters<typeof play>;

describe('The loop', () => {
  it.each<[string, Script, string[][]]>([
    ['publishes at the start', [[0, 'started']], [['publish']]],
    [
      'polls a while after a good publish',
      [
        [0, 'started'],
        [100, 'publish-succeeded'],
      ],
      [['publish'], ['wake 15100']],
    ],
    [
      'publishes when the poll is due and not before',
      [
        [0, 'started'],
        [100, 'publish-succeeded'],
        [200, 'tick'],
        [15_100, 'tick'],
      ],
      [['publish'], ['wake 15100'], ['wake 15100'], ['publish']],
    ],
    [
      'answers a doorbell at once',
      [
        [0, 'started'],
        [100, 'publish-succeeded'],
        [101, 'doorbell'],
      ],
      [['publish'], ['wake 15100'], ['publish']],
    ],
    [
      'makes one more publish of many doorbells rung during one',
      [
        [0, 'started'],
        [1, 'doorbell'],
        [2, 'doorbell'],
        [3, 'doorbell'],
        [9, 'publish-succeeded'],
        [12, 'publish-succeeded'],
      ],
      [['publish'], [], [], [], ['publish'], ['wake 15012']],
    ],
    [
      'doubles its patience after each failure up to half a minute',
      [
        [0, 'started'],
        [0, 'publish-failed'],
        [1000, 'tick'],
        [1000, 'publish-failed'],
        [3000, 'tick'],
        [3000, 'publish-failed'],
        [7000, 'tick'],
        [7000, 'publish-failed'],
        [15_000, 'tick'],
        [15_000, 'publish-failed'],
        [31_000, 'tick'],
        [31_000, 'publish-failed'],
        [61_000, 'tick'],
        [61_000, 'publish-failed'],
      ],
      [
        ['publish'],
        ['wake 1000'],
        ['publish'],
        ['wake 3000'],
        ['publish'],
        ['wake 7000'],
        ['publish'],
        ['wake 15000'],
        ['publish'],
        ['wake 31000'],
        ['publish'],
        ['wake 61000'],
        ['publish'],
        ['wake 91000'],
      ],
    ],
    [
      'forgets failures after a good publish',
      [
        [0, 'started'],
        [0, 'publish-failed'],
        [1000, 'tick'],
        [1001, 'publish-succeeded'],
        [2000, 'doorbell'],
        [2000, 'publish-failed'],
      ],
      [['publish'], ['wake 1000'], ['publish'], ['wake 16001'], ['publish'], ['wake 3000']],
    ],
    [
      'hurries on a doorbell after failures, but not more than once a second',
      [
        [0, 'started'],
        [10, 'publish-failed'],
        [20, 'doorbell'],
        [1000, 'tick'],
        [1010, 'publish-failed'],
        [2500, 'doorbell'],
      ],
      [['publish'], ['wake 1010'], ['wake 1000'], ['publish'], ['wake 3010'], ['publish']],
    ],
    [
      'hurries after a failure during which somebody rang',
      [
        [0, 'started'],
        [10, 'doorbell'],
        [300, 'publish-failed'],
      ],
      [['publish'], [], ['wake 1000']],
    ],
    [
      'stays still while held, whoever rings',
      [
        [0, 'started'],
        [5, 'publish-succeeded'],
        [6, 'hold'],
        [7, 'doorbell'],
        [20_000, 'tick'],
      ],
      [['publish'], ['wake 15005'], [], [], []],
    ],
    [
      'stays held over a restart',
      [
        [0, { type: 'started', held: true }],
        [1, 'doorbell'],
        [20_000, 'tick'],
      ],
      [[], [], []],
    ],
    [
      'stays still when the publish that ran at the hold ends',
      [
        [0, 'started'],
        [1, 'doorbell'],
        [2, 'hold'],
        [3, 'publish-failed'],
        [40_000, 'tick'],
      ],
      [['publish'], [], [], [], []],
    ],
    [
      'goes on at once after a resume',
      [
        [0, { type: 'started', held: true }],
        [50, 'resume'],
        [60, 'publish-succeeded'],
      ],
      [[], ['publish'], ['wake 15060']],
    ],
    [
      'takes a resume without a hold for nothing',
      [
        [0, 'started'],
        [5, 'publish-succeeded'],
        [6, 'resume'],
      ],
      [['publish'], ['wake 15005'], []],
    ],
    [
      'rebuilds until a rebuild has succeeded',
      [
        [0, 'started'],
        [1, 'rebuild'],
        [5, 'publish-succeeded'],
        [6, 'publish-failed'],
        [1006, 'tick'],
        [1100, 'publish-succeeded'],
        [1200, 'doorbell'],
      ],
      [['publish'], [], ['rebuild'], ['wake 1006'], ['rebuild'], ['wake 16100'], ['publish']],
    ],
    [
      'rebuilds once more when asked again during a rebuild',
      [
        [0, 'started'],
        [1, 'publish-succeeded'],
        [2, 'rebuild'],
        [3, 'rebuild'],
        [4, 'publish-succeeded'],
        [5, 'publish-succeeded'],
      ],
      [['publish'], ['wake 15001'], ['rebuild'], [], ['rebuild'], ['wake 15005']],
    ],
  ])('%s', (_title, script, effects) => {
    expect(play(...script).effects).toEqual(effects);
  });

  it('never runs two publishes at once and never sleeps for good, whatever happens', () => {
    const anyEvent = fc.constantFrom(
      'doorbell',
      'tick',
      'publish-succeeded',
      'publish-failed',
      'hold',
      'resume',
      'rebuild',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, fc.nat(40_000)), { maxLength: 60 }), (events) => {
        let { state } = step(initialLoopState, { type: 'started', held: false }, 0);
        let now = 0;
        for (const [type, pause] of events) {
          const ends = type === 'publish-succeeded' || type === 'publish-failed';
          if (ends && !state.publishing) continue;
          now += pause;
          const before = state;
          const next = step(state, toEvent(type), now);
          state = next.state;
          const publishes = next.effects.filter((effect) => effect.type === 'publish').length;
          expect(publishes).toBeLessThanOrEqual(before.publishing && !ends ? 0 : 1);
          if (!state.held && !state.publishing) expect(state.dueAt).not.toBeNull();
          if (state.held) expect(publishes).toBe(0);
        }
      }),
      { seed: 7 },
    );
  });
});
