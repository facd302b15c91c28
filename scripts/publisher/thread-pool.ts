import { Worker, type ResourceLimits } from 'node:worker_threads';

import { fromThreadError, type ThreadError } from './thread-error.ts';

/** Threads that do tasks side by side. */
export interface ThreadPool<Task, Answer> {
  /**
   * @returns what a thread answers; tasks are begun in the order of the calls and end in any
   * @throws what the task throws, or why threads died over it
   */
  run(task: Task): Promise<Answer>;
  /** Ends all threads; what they have not answered stays without an answer. */
  close(): Promise<void>;
}

/** What a thread answers to each message, in the order of the messages. */
export type ThreadAnswer<Answer> = { answer: Answer } | { error: ThreadError };

/** Tasks that wait in a thread, so that it never waits for this one. */
const ahead = 2;
/** A task that kills so many threads is at fault itself. */
const deathsOfOneTask = 2;

interface Job<Task, Answer> {
  task: Task;
  /** threads that died over it */
  deaths: number;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** A thread, and the jobs that it has not answered, oldest first. */
interface Hand<Task, Answer> {
  worker: Worker;
  jobs: Job<Task, Answer>[];
}

/**
 * Starts threads. One that dies, such as one whose heap is full, is replaced and its tasks are done again.
 *
 * @param script what a thread runs
 * @param toData gives what a thread is started with; names are unique in the pool
 * @param onDeath told of each thread that died, and why
 */
export function openThreadPool<Task, Answer>(
  script: URL,
  toData: (name: string) => unknown,
  { count, resourceLimits }: { count: number; resourceLimits: ResourceLimits },
  onDeath: (reason: string) => void,
): ThreadPool<Task, Answer> {
  type OwnHand = Hand<Task, Answer>;
  const waiting: Job<Task, Answer>[] = [];
  let started = 0;
  let isOver = false;
  const hands = new Set(Array.from({ length: count }, startHand));

  function startHand(): OwnHand {
    const workerData = toData(`w${String((started += 1))}`);
    const hand: OwnHand = { worker: new Worker(script, { resourceLimits, workerData }), jobs: [] };
    let reason: Error | undefined;
    hand.worker
      .on('message', (message: ThreadAnswer<Answer>) => {
        const job = hand.jobs.shift();
        give(hand);
        if ('error' in message) job?.reject(fromThreadError(message.error));
        else job?.resolve(message.answer);
      })
      .on('error', (error: Error) => (reason = error))
      .on('exit', (code) => {
        if (!isOver) replace(hand, reason ?? new Error(`A render thread ended with code ${String(code)}.`));
      });
    return hand;
  }

  function give(hand: OwnHand): void {
    while (hand.jobs.length < ahead) {
      const job = waiting.shift();
      if (!job) return;
      hand.jobs.push(job);
      hand.worker.postMessage(job.task);
    }
  }

  function replace(hand: OwnHand, error: Error): void {
    onDeath(error.message);
    hands.delete(hand);
    const [current, ...others] = hand.jobs;
    waiting.unshift(...others);
    if (current && (current.deaths += 1) >= deathsOfOneTask) current.reject(error);
    else if (current) waiting.unshift(current);
    const next = startHand();
    hands.add(next);
    give(next);
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, deaths: 0, resolve, reject });
        const [idlest] = [...hands].sort((a, b) => a.jobs.length - b.jobs.length);
        if (idlest) give(idlest);
      }),
    close: async () => {
      isOver = true;
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    },
  };
}
