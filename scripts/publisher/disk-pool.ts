import type { DiskWork, WrittenFile } from './disk-work.ts';
import type { Tree } from './make-tree.ts';
import { cut, runSome } from './run-some.ts';
import { openThreadPool } from './thread-pool.ts';

/** What a thread is started with; see `createDiskWork`. */
export interface DiskWorkerData {
  treesDir: string;
  mend: boolean;
}

/** What a thread is asked. */
export type DiskTask =
  { makeTrees: readonly Tree[] } | { findWrong: { root: string; files: readonly WrittenFile[] } };

/** The same as `createDiskWork`, in threads of their own: those that render keep too much memory for what comes after. */
export interface DiskPool extends DiskWork {
  close(): Promise<void>;
}

const filesAtOnce = 500;
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

/**
 * @param count how many threads
 * @param onDeath told of each thread that died, and why; another has taken over then
 */
export function openDiskPool(
  data: DiskWorkerData,
  count: number,
  onDeath: (reason: string) => void,
): DiskPool {
  const script = new URL('disk-worker.ts', import.meta.url);
  const pool = openThreadPool<DiskTask, unknown>(script, () => data, { count, resourceLimits }, onDeath);
  return {
    makeTrees: (trees) => pool.run({ makeTrees: trees }) as Promise<boolean[]>,
    findWrong: async (root, files) => {
      let wrong: string | undefined;
      await runSome(cut(files, filesAtOnce), async (part) => {
        const found = (await pool.run({ findWrong: { root, files: part } })) as string | undefined;
        wrong ??= found;
      });
      return wrong;
    },
    close: () => pool.close(),
  };
}
