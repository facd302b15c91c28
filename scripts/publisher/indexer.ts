import type { RootFile } from '@portal/site/search';

import type { BuiltIndex } from './index-content.ts';
import type { PressLog } from './press-log.ts';

/** How the index of the search stands. */
export interface IndexStatus {
  /** id of the release of whose content the newest index is; null before the first since the start */
  release: string | null;
  /** why the last index could not be made, or null */
  fault: string | null;
}

/** Makes the index of the search anew after a publish, one after the other, never in its way. */
export interface Indexer {
  /** Readers have other content. */
  ask(): void;
  status(): IndexStatus;
  /** Ends a running build and begins none: a full render needs the cores and the memory, and makes it outdated. */
  pause(): void;
  resume(): void;
  /** ends a running build */
  stop(): Promise<void>;
}

export interface IndexerParts {
  build: (before: RootFile | undefined, signal: AbortSignal) => Promise<BuiltIndex>;
  readRoot: () => RootFile | undefined;
  /** see `putIndex` */
  put: (release: string, root: RootFile, goneBefore: number) => boolean;
  log: PressLog;
  /** bounds of the pause after a build, ms */
  rest?: { least: number; most: number };
  /** pause after a build that failed, ms */
  retryMs?: number;
}

/** With editors at work all the time the machine is theirs two thirds of it, and an entry is found within a minute. */
const restShare = 2;

export function createIndexer({
  build,
  readRoot,
  put,
  log,
  rest = { least: 500, most: 15_000 },
  retryMs = 10_000,
}: IndexerParts): Indexer {
  const status: IndexStatus = { release: null, fault: null };
  let isStopped = false;
  let isPaused = false;
  let ending = new AbortController();
  let isAsked = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let restUntil = 0;

  const plan = (): void => {
    if (!isAsked || isPaused || running || timer || isStopped) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        isAsked = false;
        running = run().finally(() => {
          running = undefined;
          plan();
        });
      },
      Math.max(0, restUntil - performance.now()),
    );
    timer.unref();
  };

  const run = async (): Promise<void> => {
    const began = performance.now();
    const { signal } = ending;
    try {
      const before = readRoot();
      const { release, root, made } = await build(before, signal);
      const milliseconds = Math.round(performance.now() - began);
      if (release === undefined || !put(release, root, before?.gone.count ?? 0))
        throw new Error(`Release ${String(release)} is not known`);
      const entries = root.segments.reduce((sum, segment) => sum + segment.entries, 0);
      log.info({ release, entries, made: made.length, indexMilliseconds: milliseconds }, 'search index live');
      Object.assign(status, { release, fault: null } satisfies IndexStatus);
      restUntil = performance.now() + Math.min(rest.most, Math.max(rest.least, restShare * milliseconds));
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error }, 'the search index could not be made');
      status.fault = error instanceof Error ? error.message : String(error);
      isAsked = true;
      restUntil = performance.now() + retryMs;
    }
  };

  return {
    ask: () => {
      isAsked = true;
      plan();
    },
    status: () => status,
    pause: () => {
      isPaused = true;
      isAsked ||= running !== undefined;
      clearTimeout(timer);
      timer = undefined;
      ending.abort();
    },
    resume: () => {
      if (!isPaused) return;
      isPaused = false;
      ending = new AbortController();
      plan();
    },
    stop: async () => {
      isStopped = true;
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
