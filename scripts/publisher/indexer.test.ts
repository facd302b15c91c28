import { emptyRoot, type RootFile } from '@portal/site/search';
import { describe, expect, it } from 'vitest';

import { createIndexer, type Indexer } from './indexer.ts';
import type { BuiltIndex } from './index-content.ts';

interface Bench {
  indexer: Indexer;
  /** how each build was ended, in order */
  ends: { succeed: (release?: string) => void; fail: () => void }[];
  put: { release: string; goneBefore: number }[];
  signals: AbortSignal[];
}

function openBench(known = true, live: RootFile = emptyRoot): Bench {
  const ends: Bench['ends'] = [];
  const put: Bench['put'] = [];
  const signals: AbortSignal[] = [];
  const indexer = createIndexer({
    build: (_before, signal) =>
      new Promise<BuiltIndex>((resolve, reject) => {
        signals.push(signal);
        signal.addEventListener('abort', () => {
          reject(new Error('ended'));
        });
        ends.push({
          succeed: (release = 'r1') => {
            resolve({ release, root: emptyRoot, made: [] });
          },
          fail: () => {
            reject(new Error('no room'));
          },
        });
      }),
    readRoot: () => live,
    put: (release, _root, goneBefore) => {
      put.push({ release, goneBefore });
      return known;
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    rest: { least: 1, most: 2 },
    retryMs: 1,
  });
  return { indexer, ends, put, signals };
}

const until = (isWanted: () => boolean): Promise<void> => expect.poll(isWanted, { interval: 2 }).toBe(true);

describe('The index of the search', () => {
  it('is built once for all that was published meanwhile', async () => {
    const { indexer, ends, put } = openBench();
    indexer.ask();
    await until(() => ends.length === 1);
    for (let turn = 0; turn < 5; turn += 1) indexer.ask();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(ends.length).toBe(1);
    ends[0]?.succeed('r1');
    await until(() => ends.length === 2);
    ends[1]?.succeed('r2');
    await until(() => indexer.status().release === 'r2');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([ends.length, put.map(({ release }) => release)]).toEqual([2, ['r1', 'r2']]);
    await indexer.stop();
  });

  it('is tried again after a failure, which is told', async () => {
    const { indexer, ends } = openBench();
    indexer.ask();
    await until(() => ends.length === 1);
    ends[0]?.fail();
    await until(() => ends.length === 2);
    expect(indexer.status()).toEqual({ release: null, fault: 'no room' });
    ends[1]?.succeed();
    await until(() => indexer.status().release === 'r1');
    expect(indexer.status().fault).toBeNull();
    await indexer.stop();
  });

  it('is built again where its release is not known any more', async () => {
    const { indexer, ends } = openBench(false);
    indexer.ask();
    await until(() => ends.length === 1);
    ends[0]?.succeed();
    await until(() => ends.length === 2);
    expect(indexer.status().fault).toContain('r1');
    await indexer.stop();
  });

  it('knows how much was hidden when its making began', async () => {
    const { indexer, ends, put } = openBench(true, {
      ...emptyRoot,
      gone: { count: 3, keys: ['a', 'b', 'c'] },
    });
    indexer.ask();
    await until(() => ends.length === 1);
    ends[0]?.succeed();
    await until(() => put.length === 1);
    expect(put[0]?.goneBefore).toBe(3);
    await indexer.stop();
  });

  it('is left for a full render, and made after it', async () => {
    const { indexer, ends, signals } = openBench();
    indexer.ask();
    await until(() => ends.length === 1);
    indexer.pause();
    expect(signals[0]?.aborted).toBe(true);
    indexer.ask();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(ends.length).toBe(1);
    indexer.resume();
    await until(() => ends.length === 2);
    ends[1]?.succeed();
    await until(() => indexer.status().release === 'r1');
    expect(indexer.status().fault).toBeNull();
    indexer.resume();
    await indexer.stop();
  });

  it('that a full render has ended is made again though nobody asks', async () => {
    const { indexer, ends } = openBench();
    indexer.ask();
    await until(() => ends.length === 1);
    indexer.pause();
    indexer.resume();
    await until(() => ends.length === 2);
    await indexer.stop();
  });

  it('lets a build go when the publisher stops', async () => {
    const { indexer, ends, signals } = openBench();
    indexer.ask();
    await until(() => ends.length === 1);
    await indexer.stop();
    expect(signals[0]?.aborted).toBe(true);
    indexer.ask();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([ends.length, indexer.status().fault]).toEqual([1, null]);
  });
});
