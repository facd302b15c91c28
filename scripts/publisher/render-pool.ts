import type { ViewRecording } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';

import type { RenderWorkerData } from './render-worker.ts';
import type { StagedRoute } from './stage-route.ts';
import { cut } from './run-some.ts';
import { openThreadPool } from './thread-pool.ts';

/** Renders on all cores, from what the replica has committed. */
export interface RenderPool {
  /**
   * @param learnView told the views that the pages have asked for
   * @returns what became of the routes, in any order
   * @throws whatever a thread throws besides the faults of single routes
   */
  render(routes: readonly Route[], learnView: (view: ViewRecording) => void): AsyncGenerator<StagedRoute>;
  close(): Promise<void>;
}

/** What a thread answers to routes, as JSON: many small objects would cost both threads more as they are. */
export interface RenderAnswer {
  staged: StagedRoute[];
  views: ViewRecording[];
}

/** Threads get routes in batches of this size, so that messages are few and all threads end at about the same time. */
const routesAtOnce = 40;

/** A render thread's memory: its heap is collected early enough that several of them stay small, see decision 0006. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/**
 * @param count how many threads
 * @param onDeath told of each thread that died, and why; another has taken over then
 */
export function openRenderPool(
  data: Omit<RenderWorkerData, 'name'>,
  count: number,
  onDeath: (reason: string) => void,
): RenderPool {
  const script = new URL('render-worker.ts', import.meta.url);
  const toData = (name: string): RenderWorkerData => ({ ...data, name });
  const pool = openThreadPool<readonly Route[], string>(script, toData, { count, resourceLimits }, onDeath);

  async function* render(
    routes: readonly Route[],
    learnView: (view: ViewRecording) => void,
  ): AsyncGenerator<StagedRoute> {
    const answers: string[] = [];
    let failure: Error | undefined;
    let wake: () => void = () => undefined;
    let running = 0;
    for (const batch of cut(routes, routesAtOnce)) {
      running += 1;
      pool
        .run(batch)
        .then(
          (answer) => answers.push(answer),
          (error: unknown) => (failure ??= error as Error),
        )
        .finally(() => {
          running -= 1;
          wake();
        });
    }
    for (;;) {
      if (failure !== undefined) throw failure;
      const answer = answers.shift();
      if (answer !== undefined) {
        const { staged, views } = JSON.parse(answer) as RenderAnswer;
        views.forEach(learnView);
        yield* staged;
      } else if (running > 0) {
        await new Promise<void>((resolve) => (wake = resolve));
      } else {
        return;
      }
    }
  }

  return { render, close: () => pool.close() };
}
