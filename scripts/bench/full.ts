import { join } from 'node:path';

import type { Figures } from './bench-case.ts';
import { readDisk } from './disk-state.ts';
import { portalCase } from './portal-case.ts';
import type { RunningPublisher } from './run-publisher.ts';

const bytesPerMb = 1024 * 1024;

/**
 * The whole site, in each of the ways in which it happens, each by a new process: a first release fetches and renders
 * everything; a change of the code, here of the address in every page, renders and writes everything from the replica;
 * a rebuild on request does all of it again and finds every file as it was.
 */
export const fullCase = portalCase({
  name: 'full',
  about: 'the whole site: first release, after a change of the code, and on request',
  measure: async (portal, { say }) => {
    const siteDir = join(portal.settings.dataDir, 'site');
    const first = await portal.startPublisher();
    const { files, bytes } = readDisk(siteDir);
    const pages = first.readRelease().report.rendered;
    const firstFigures = toRun(pages, first.startMs, first);
    await first.stop();
    say(`first release: ${JSON.stringify(firstFigures)}`);

    const other = await portal.startPublisher({ PORTAL_SITE_URL: 'https://cong.example' });
    const otherFigures = toRun(pages, other.startMs, other);
    say(`after a change of the code: ${JSON.stringify(otherFigures)}`);
    if (other.readRelease().report.rendered < pages) throw new Error('Not every page was rendered.');
    await other.stop();

    const again = await portal.startPublisher({ PORTAL_SITE_URL: 'https://cong.example' });
    const began = performance.now();
    await again.post('/rebuild');
    await again.settle();
    const rebuildFigures = toRun(pages, performance.now() - began, again);
    await again.stop();
    return {
      pages,
      files: files.size,
      mb: Math.round(bytes / bytesPerMb),
      first: firstFigures,
      render: otherFigures,
      rebuild: rebuildFigures,
      peakRssMb: Math.max(firstFigures.peakRssMb, otherFigures.peakRssMb, rebuildFigures.peakRssMb),
    };
  },
});

function toRun(pages: number, ms: number, publisher: RunningPublisher) {
  return {
    seconds: Math.round(ms / 100) / 10,
    pagesPerSecond: Math.round((pages / ms) * 1000),
    peakRssMb: publisher.peakRssMb(),
  } satisfies Figures;
}
