import type { ViewRecording } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';
import { Worker } from 'node:worker_threads';

import type { RenderWorkerData } from './render-worker.ts';
import type { StagedRoute } from './stage-route.ts';

/** Renders on all cores, from what the replica has committed. */
export interface RenderPool {
  /**
   * To be called once.
   *
   * @param learnView told the views that the pages have asked for
   * @returns what became of the routes, in any order
   * @throws whatever a worker throws besides the faults of single routes
   */
  render(routes: readonly Route[], learnView: (view: ViewRecording) => void): AsyncGenerator<StagedRoute>;
  close(): Promise<void>;
}

/** A worker gets routes in batches of this size, so that messages are few and all workers end at about the same time. */
const batchSize = 40;
/** Batches that wait in a worker, so that it never waits for this thread. */
const ahead = 2;

/** What a worker answers to a batch, as JSON: many small objects would cost both threads more as they are. */
export interface RenderAnswer {
  staged: StagedRoute[];
  views: ViewRecording[];
}

/** A worker, and the batches that it has not answered, oldest first. */
interface Hand {
  worker: Worker;
  batches: Batch[];
}

interface Batch {
  routes: readonly Route[];
  /** workers that died over it */
  deaths: number;
}

/** A batch that kills so many workers is at fault itself. */
const deathsOfOneBatch = 2;

/**
 * Starts workers. One that dies, such as one whose heap is full, is replaced and its batches are rendered again.
 *
 * @param count how many
 * @param onDeath told of each worker that died, and why
 */
export function openRenderPool(
  data: Omit<RenderWorkerData, 'name'>,
  count: number,
  onDeath: (reason: string) => void,
): RenderPool {
  let started = 0;
  let isOver = false;
  const hands = new Set(Array.from({ length: count }, startHand));

  function startHand(): Hand {
    const name = `w${String((started += 1))}`;
    const worker = new Worker(new URL('render-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 },
      workerData: { ...data, name } satisfies RenderWorkerData,
    });
    return { worker, batches: [] };
  }

  async function* render(
    routes: readonly Route[],
    learnView: (view: ViewRecording) => void,
  ): AsyncGenerator<StagedRoute> {
    const answers: RenderAnswer[] = [];
    const waiting = cutBatches(routes);
    let wake: () => void = () => undefined;
    let failure: Error | undefined;

    const give = (hand: Hand): void => {
      const batch = waiting.pop();
      if (!batch) return;
      hand.batches.push(batch);
      hand.worker.postMessage(batch.routes);
    };
    const watch = (hand: Hand): void => {
      let reason: Error | undefined;
      hand.worker
        .on('message', (answer: string) => {
          hand.batches.shift();
          answers.push(JSON.parse(answer) as RenderAnswer);
          give(hand);
          wake();
        })
        .on('error', (error: Error) => (reason = error))
        .on('exit', (code) => {
          if (!isOver) replace(hand, reason ?? new Error(`A render thread ended with code ${String(code)}.`));
          wake();
        });
    };
    const replace = (hand: Hand, error: Error): void => {
      onDeath(error.message);
      hands.delete(hand);
      const [current] = hand.batches;
      if (current && (current.deaths += 1) >= deathsOfOneBatch) failure = error;
      waiting.push(...hand.batches.reverse());
      const next = startHand();
      hands.add(next);
      watch(next);
      for (let round = 0; round < ahead; round += 1) give(next);
    };

    hands.forEach(watch);
    for (let round = 0; round < ahead; round += 1) hands.forEach(give);
    for (;;) {
      if (failure !== undefined) throw failure;
      const answer = answers.shift();
      if (answer) {
        answer.views.forEach(learnView);
        yield* answer.staged;
      } else if ([...hands].some(({ batches }) => batches.length > 0)) {
        await new Promise<void>((resolve) => (wake = resolve));
      } else {
        return;
      }
    }
  }

  return {
    render,
    close: async () => {
      isOver = true;
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    },
  };
}

/** @returns the last batch first */
function cutBatches(routes: readonly Route[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < routes.length; from += batchSize)
    batches.push({ routes: routes.slice(from, from + batchSize), deaths: 0 });
  return batches.reverse();
}
