import type { ViewRecording } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { RenderWorkerData } from './render-worker.ts';
import type { StagedRoute } from './stage-route.ts';

/** Renders on all cores, from what the replica has committed. */
export interface RenderPool {
  /**
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

/** What a worker answers to a batch. */
export interface RenderAnswer {
  staged: StagedRoute[];
  views: ViewRecording[];
}

/**
 * Starts workers.
 *
 * @param count how many
 */
export function openRenderPool(data: Omit<RenderWorkerData, 'name'>, count: number): RenderPool {
  const workers = Array.from(
    { length: count },
    (_, number) =>
      new Worker(new URL('render-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 },
        workerData: { ...data, name: `w${String(number)}` } satisfies RenderWorkerData,
      }),
  );

  async function* render(
    routes: readonly Route[],
    learnView: (view: ViewRecording) => void,
  ): AsyncGenerator<StagedRoute> {
    const answers: RenderAnswer[] = [];
    let wake: () => void = () => undefined;
    let failure: Error | undefined;
    let next = 0;
    let open = 0;
    const give = (worker: Worker): void => {
      if (next >= routes.length) return;
      worker.postMessage(routes.slice(next, next + batchSize));
      next += batchSize;
      open += 1;
    };
    const listeners = workers.map((worker) => ({
      worker,
      onMessage: (answer: RenderAnswer) => {
        open -= 1;
        answers.push(answer);
        give(worker);
        wake();
      },
      onError: (error: Error) => {
        failure = error;
        wake();
      },
    }));
    try {
      for (const { worker, onMessage, onError } of listeners)
        worker.on('message', onMessage).on('error', onError);
      for (let round = 0; round < ahead; round += 1) workers.forEach(give);
      while (open > 0 || answers.length > 0) {
        const answer = answers.shift();
        if (answer) {
          answer.views.forEach(learnView);
          yield* answer.staged;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (failure !== undefined || answers.length > 0) resolve();
          });
        }
        if (failure !== undefined) throw failure;
      }
    } finally {
      for (const { worker, onMessage, onError } of listeners)
        worker.off('message', onMessage).off('error', onError);
    }
  }

  return {
    render,
    close: async () => {
      await Promise.all(
        workers.map(async (worker) => {
          const ended = once(worker, 'exit');
          await worker.terminate();
          await ended.catch(() => undefined);
        }),
      );
    },
  };
}
