import { join } from 'node:path';

import { createRandom } from '../soak/random.ts';
import { portalCase } from './portal-case.ts';
import { publishActions } from './publish-actions.ts';
import { readSite } from './read-site.ts';
import { toFigures } from './summarize.ts';

const fullRun = 20;
const patienceMs = 60_000;

/** Between two releases that differ in one article, to and fro. */
export const switchCase = portalCase({
  name: 'switch',
  about: 'from asking for another release to its bytes served',
  measure: async (portal, { seed, repeats = fullRun, say }) => {
    const { site, settings } = portal;
    const siteDir = join(settings.dataDir, 'site');
    const publisher = await portal.startPublisher();
    say(`first release in ${String(publisher.startMs)} ms`);
    const older = readSite(siteDir).manifest.release;
    const [changeTitle] = publishActions;
    if (changeTitle === undefined) throw new Error('Nothing can be published.');
    const { mark, path, send } = await changeTitle.prepare(portal, createRandom(seed), 1);
    await send();
    await site.until(path, (body) => body.includes(mark), patienceMs);
    await publisher.settle();
    const newer = readSite(siteDir).manifest.release;

    const served: number[] = [];
    const answered: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      const toOlder = turn % 2 === 0;
      const began = performance.now();
      await Promise.all([
        publisher.post('/rollback', { release: toOlder ? older : newer }).then(() => {
          answered.push(performance.now() - began);
        }),
        site.until(path, (body) => body.includes(mark) !== toOlder, patienceMs),
      ]);
      served.push(performance.now() - began);
    }
    await publisher.post('/resume');
    await publisher.settle();
    const peakRssMb = publisher.peakRssMb();
    await publisher.stop();
    return { rollback: toFigures(served), answered: toFigures(answered), peakRssMb };
  },
});
