import { createRandom } from '../random.ts';
import { openBench } from './bench.ts';
import { clockRows } from './clock-rows.ts';
import { cmsRows } from './cms-rows.ts';
import { listContentRows } from './content-rows.ts';
import { damageRows } from './damage-rows.ts';
import { listDiskRows } from './disk-rows.ts';
import type { FaultRow } from './fault-row.ts';
import { runRow, type RowReport } from './run-row.ts';
import { listStartRows } from './start-rows.ts';
import { startTwin } from './twin.ts';

/** What was seen of all rows. */
export interface MatrixReport {
  rows: RowReport[];
  /** rows that this machine cannot provoke, and why */
  skipped: string[];
}

/**
 * Runs the matrix of faults on one portal.
 *
 * @param isWanted which rows
 * @param seed of the order of the groups
 * @param tell gets each row when it is done
 * @throws Error at the first row that does not hold
 */
export async function runMatrix(
  isWanted: (row: FaultRow) => boolean,
  seed: number,
  tell: (report: RowReport) => void,
): Promise<MatrixReport> {
  const report: MatrixReport = { rows: [], skipped: [] };
  const bench = await openBench();
  try {
    const twin = await startTwin(bench);
    try {
      for (const row of listRows(bench.withoutDisk, seed).filter(isWanted)) {
        const reason = row.cannot?.();
        if (reason !== undefined) {
          report.skipped.push(`${row.name}: ${reason}`);
          continue;
        }
        const done = await runRow(bench, row, () => twin.findDifference());
        report.rows.push(done);
        tell(done);
      }
    } finally {
      await twin.stop();
    }
  } finally {
    await bench.close();
  }
  return report;
}

/** Groups in an order of the seed; inside a group a row may build on the one before. */
function listRows(withoutDisk: string | undefined, seed: number): FaultRow[] {
  const random = createRandom(seed);
  const groups = [
    cmsRows,
    listContentRows(),
    listDiskRows(withoutDisk),
    damageRows,
    listStartRows(),
    clockRows,
  ];
  return groups
    .map((rows) => ({ rows, at: random.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ rows }) => rows);
}
