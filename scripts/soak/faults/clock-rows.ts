import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { waitFor } from '../../dev/wait-for.ts';
import { openReleaseDirs } from '../../publisher/release-dirs.ts';
import { readReleases } from '../../publisher/releases.ts';
import { patienceMs, type Bench } from './bench.ts';
import type { FaultRow } from './fault-row.ts';

/** More than a week: a Monday lies between, at which pages change by time alone. */
const jumpMs = 8 * 24 * 3_600_000;
/** The publisher polls every second. */
const somePollsMs = 3500;

const readAsOf = ({ dataDir }: Bench): unknown =>
  (JSON.parse(readFileSync(join(dataDir, 'site/current/manifest.json'), 'utf8')) as { asOf: unknown }).asOf;

const lastNumber = ({ dataDir }: Bench): number => readReleases(openReleaseDirs(dataDir)).at(-1)?.number ?? 0;

/** Waits for the one release that follows a step of the clock. */
async function jump(bench: Bench, wrongByMs: number): Promise<void> {
  const asOf = readAsOf(bench);
  const before = lastNumber(bench);
  bench.setClock(wrongByMs);
  await waitFor('pages that follow the clock', () => Promise.resolve(readAsOf(bench) !== asOf), patienceMs);
  await setTimeout(somePollsMs);
  const made = lastNumber(bench) - before;
  if (made > 1) throw new Error(`${String(made)} releases for one step of the clock`);
}

/** The clock of the publisher's machine jumps; that of the CMS does not. */
export const clockRows: FaultRow[] = [['forwards', jumpMs] as const, ['backwards', -jumpMs] as const].map(
  ([direction, wrongByMs]): FaultRow => ({
    name: `the clock jumps eight days ${direction}`,
    isSample: direction === 'backwards',
    sign: { kind: 'nothing' },
    provoke: (bench) => jump(bench, wrongByMs),
    heal: (bench) => jump(bench, 0),
    how: 'by itself: polls count time that passes, pages follow the clock, one release for one step',
  }),
);
