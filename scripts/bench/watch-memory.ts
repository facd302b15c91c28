import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and of all that it started. */
export interface MemoryWatch {
  /** the most that the tree has held so far */
  peakMb(): number;
  stop(): void;
}

const everyMs = 100;

/**
 * Looks at a process and its descendants ten times a second. A process counts with its own high-water mark (`VmHWM`),
 * which the kernel keeps, so no peak falls between two looks; pages that two processes share count twice.
 */
export function watchMemory(pid: number): MemoryWatch {
  let peakKb = 0;
  const look = (): void => {
    peakKb = Math.max(
      peakKb,
      listTree(pid).reduce((sum, each) => sum + readHighWaterKb(each), 0),
    );
  };
  look();
  const timer = setInterval(look, everyMs).unref();
  return {
    peakMb: () => {
      look();
      return Math.round(peakKb / 1024);
    },
    stop: () => clearInterval(timer),
  };
}

function listTree(pid: number): number[] {
  return [pid, ...listChildren(pid).flatMap(listTree)];
}

/** Each thread has its own children. */
function listChildren(pid: number): number[] {
  return unlessGone([], () =>
    readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
      unlessGone('', () => readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8'))
        .split(' ')
        .filter(Boolean)
        .map(Number),
    ),
  );
}

function readHighWaterKb(pid: number): number {
  const status = unlessGone('', () => readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}

function unlessGone<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
