import { parentPort } from 'node:worker_threads';

import { toThreadError } from './thread-error.ts';
import type { ThreadAnswer } from './thread-pool.ts';

/**
 * Answers what a thread pool asks this thread, one after the other: each answer belongs to the oldest question.
 *
 * @param answer what it throws, the one who asked gets
 */
export function serveTasks(answer: (task: never) => Promise<unknown>): void {
  let last = Promise.resolve();
  const reply = async (task: never): Promise<void> => {
    let message: ThreadAnswer<unknown>;
    try {
      message = { answer: await answer(task) };
    } catch (error) {
      message = { error: toThreadError(error) };
    }
    parentPort?.postMessage(message);
  };
  parentPort?.on('message', (task: unknown) => {
    last = last.then(() => reply(task as never));
  });
}
