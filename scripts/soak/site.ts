import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../dev/root.ts';
import { loadPages } from '../publisher/load-pages.ts';
import { drawPictures } from './site/made-files.ts';
import { createRenderedShare } from './site/rendered-share.ts';
import { runSequence, type SequenceReport, type Stage } from './site/run-sequence.ts';
import { shrinkSteps } from './site/shrink.ts';
import { openStaticTwin } from './static-twin.ts';
import type { SoakCase, SoakOptions } from './soak-case.ts';

const allSteps = Array.from({ length: 8 }, (_, index) => index + 1);
const leastShare = 0.9;
/** Fewer sequences are too few to judge the share by. */
const enoughForShare = 200;

async function runSite({ n, seed, say }: SoakOptions): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-soak-site-'));
  try {
    const origin = 'https://portal.example';
    await drawPictures();
    const stage: Stage = {
      scratch,
      origin,
      pages: await loadPages(join(root, 'site/.bundle')),
      twin: await openStaticTwin(scratch, origin),
    };
    const share = createRenderedShare();
    let comparisons = 0;
    for (let sequence = 0; sequence < n; sequence += 1) {
      const report = await runSequence(stage, { seed: seed + sequence, steps: allSteps, careful: false });
      if (report.failure !== undefined)
        throw new Error(await describeFailure(stage, seed + sequence, report));
      for (const rendering of report.renderings) share.add(rendering);
      comparisons += report.comparisons;
      if ((sequence + 1) % 50 === 0) say(`${String(sequence + 1)} sequences; ${share.toText()}`);
    }
    say(`rendered in vain most:\n  ${share.listWaste(8).join('\n  ')}`);
    const figures = `${String(n)} sequences, ${String(comparisons)} times equal to a static build, byte by byte; ${share.toText()}`;
    if (n >= enoughForShare && share.share() < leastShare) throw new Error(`${figures}, too few`);
    return figures;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function describeFailure(stage: Stage, seed: number, report: SequenceReport): Promise<string> {
  let last = report;
  const fails = async (steps: readonly number[]): Promise<boolean> => {
    const again = await runSequence(stage, { seed, steps, careful: true });
    if (again.failure !== undefined) last = again;
    return again.failure !== undefined;
  };
  const steps = (await fails(allSteps)) ? await shrinkSteps(allSteps, fails, allSteps.length) : allSteps;
  return (
    `${report.failure ?? ''}\nafter\n  ${report.trail.join('\n  ')}\n` +
    `Shrunk to ${String(steps.length)} steps: ${last.failure ?? ''}\nafter\n  ${last.trail.join('\n  ')}\n` +
    `To see it again: npm run soak -- site --n 1 --seed ${String(seed)}`
  );
}

export const siteCase: SoakCase = {
  name: 'site',
  unit: 'sequences',
  full: 2000,
  about: 'random content, clocks, rollbacks and rebuilds; the live site equals a static build from nothing',
  run: runSite,
};
