import { runMatrix } from './faults/run-matrix.ts';
import type { RowReport } from './faults/run-row.ts';
import type { SoakCase } from './soak-case.ts';

const toLine = ({ name, code, state, message, how, healedMs, responses, lost }: RowReport): string =>
  [
    `| ${name}`,
    code,
    state,
    message.replaceAll(/\s+/g, ' '),
    how,
    `${String(healedMs)} ms`,
    `${String(responses)} reads, ${String(lost)} failed |`,
  ].join(' | ');

export const faultsCase: SoakCase = {
  name: 'faults',
  unit: 'times the whole matrix',
  full: 1,
  about: 'every fault of the press provoked for real, with readers at the site, and healed',
  run: async ({ n, seed, say }) => {
    let [rows, responses, lost] = [0, 0, 0];
    const costly = new Set<string>();
    const skipped = new Set<string>();
    for (let turn = 0; turn < n; turn += 1) {
      const report = await runMatrix(
        () => true,
        seed + turn,
        (row) => {
          say(toLine(row));
        },
      );
      rows += report.rows.length;
      for (const row of report.rows) {
        responses += row.responses;
        lost += row.lost;
        if (row.lost > 0) costly.add(row.name);
      }
      report.skipped.forEach((row) => skipped.add(row));
    }
    const costs =
      costly.size === 0 ? '' : ` (all of them while these had taken the files: ${[...costly].join(', ')})`;
    const rest = skipped.size === 0 ? '' : `; not provoked here: ${[...skipped].join('; ')}`;
    return `${String(n)} matrices, ${String(rows)} rows healed, ${String(responses)} reads, ${String(lost)} failed${costs}${rest}`;
  },
};
