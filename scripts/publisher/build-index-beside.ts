import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { BuiltIndex, IndexOrder } from './index-content.ts';

/**
 * Builds an index in a thread of its own, with memory of its own, from what the replica has committed.
 *
 * @param signal ends it
 * @throws Error when it is ended, or whatever the thread throws
 */
export async function buildIndexBeside(order: IndexOrder, signal: AbortSignal): Promise<BuiltIndex> {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 24 },
    workerData: order,
  });
  try {
    const [built] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(([code]) => {
        throw new Error(`The thread ended with ${String(code)}`);
      }),
    ])) as [BuiltIndex];
    return built;
  } finally {
    await worker.terminate();
  }
}
