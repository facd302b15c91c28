import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Bench } from './bench.ts';
import type { FaultRow } from './fault-row.ts';
import { mountReadOnly, type Mount } from './mounts.ts';

const fillFile = ({ dataDir }: Bench): string => join(dataDir, 'filled');

/** Leaves not a block free. */
function fill(bench: Bench): void {
  const { bavail, bsize } = statfsSync(bench.dataDir);
  for (let blocks = bavail; blocks >= 1; blocks = Math.floor(blocks / 2)) {
    try {
      writeFileSync(fillFile(bench), Buffer.alloc(blocks * bsize), { flag: 'a' });
    } catch {
      // Half of it may still fit.
    }
  }
}

/** The longest file that a process may write. Leaves open files as they are. */
function limitFileSize({ pid }: Bench, limit: string): void {
  execFileSync('prlimit', [`--fsize=${limit}`, '--pid', String(pid() ?? 0)], { stdio: 'ignore' });
}

/**
 * Faults of the disk that the publisher works on.
 *
 * @param withoutDisk why the publisher has no disk of its own
 */
export function listDiskRows(withoutDisk: string | undefined): FaultRow[] {
  let mounted: Mount | string = 'not tried';
  const needDisk = (): string | undefined => withoutDisk;
  const shut = ({ dataDir }: Bench): void => {
    mounted = mountReadOnly(join(dataDir, 'site'));
    if (typeof mounted === 'string') throw new Error(mounted);
  };
  const openAgain = (): void => {
    if (typeof mounted !== 'string') mounted.end();
  };
  return [
    {
      name: 'the disk is full',
      cannot: needDisk,
      sign: { kind: 'fault', codes: ['disk-full'] },
      provoke: fill,
      heal: (bench) => {
        rmSync(fillFile(bench));
      },
      how: 'by itself when there is space',
    },
    {
      name: 'the publisher may write no long files (a quota)',
      isSample: true,
      cannot: () => {
        try {
          execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
          return undefined;
        } catch {
          return 'there is no prlimit here';
        }
      },
      sign: { kind: 'fault', codes: ['disk-full', 'disk-failing'] },
      provoke: (bench) => {
        limitFileSize(bench, '1000:unlimited');
      },
      heal: (bench) => {
        limitFileSize(bench, 'unlimited');
      },
      how: 'by itself when the limit is gone',
    },
    {
      name: 'the directory of releases turns read-only',
      cannot: needDisk,
      sign: { kind: 'fault', codes: ['no-permission'] },
      provoke: (bench) => {
        shut(bench);
      },
      heal: openAgain,
      how: 'by itself when it is writable',
    },
    {
      name: 'the directory of releases is read-only at the start',
      cannot: needDisk,
      sign: { kind: 'log', words: /The publisher cannot write to .*no-permission.*/ },
      provoke: async (bench) => {
        await bench.stop();
        shut(bench);
        bench.start();
      },
      heal: openAgain,
      how: 'by itself when it is writable: the supervisor tries again',
    },
  ];
}
