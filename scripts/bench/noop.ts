import { join } from 'node:path';

import { countTouched, readDisk } from './disk-state.ts';
import { portalCase } from './portal-case.ts';
import { toFigures } from './summarize.ts';

const fullRun = 20;

/** Doorbells without a change behind them, and a start on what is already live. */
export const noopCase = portalCase({
  name: 'noop',
  about: 'a doorbell without a change, and a start of the publisher on an unchanged directory',
  measure: async (portal, { repeats = fullRun, say }) => {
    const siteDir = join(portal.settings.dataDir, 'site');
    const publisher = await portal.startPublisher();
    say(`first release in ${String(publisher.startMs)} ms`);
    await publisher.settleIndex();
    const before = readDisk(siteDir);
    const times: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      const began = performance.now();
      // The doorbell is answered when the work has begun, so the status that follows tells of this work.
      await publisher.post('/hooks/content');
      await publisher.settle();
      times.push(performance.now() - began);
    }
    const afterDoorbells = readDisk(siteDir);
    const peakRssMb = publisher.peakRssMb();
    await publisher.stop();
    const beforeStart = readDisk(siteDir);
    const restarted = await portal.startPublisher();
    await restarted.settleIndex();
    const afterStart = readDisk(siteDir);
    await restarted.stop();
    return {
      doorbell: { ...toFigures(times), touched: countTouched(before, afterDoorbells) },
      start: { ms: restarted.startMs, touched: countTouched(beforeStart, afterStart) },
      files: before.files.size,
      peakRssMb,
    };
  },
});
