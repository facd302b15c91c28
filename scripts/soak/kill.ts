import { articlePath } from '@portal/shared-types';

import { waitFor } from '../dev/wait-for.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { waitForPage } from '../testing/reader.ts';
import { startTestPortal } from '../testing/test-portal.ts';
import { createRandom } from './random.ts';
import type { SoakCase } from './soak-case.ts';
import { watchReaders } from './watch-readers.ts';

const pathDate = '2026-11-12T03:00:00.000Z';
/** A publish of a small site takes about 200 ms from request to switch; kills fall before, inside and after it. */
const longestDelayMs = 500;

/** Every version puts one mark into title, summary and body, so that a page of two versions shows two marks. */
const marked = (version: number): Record<string, string> => ({
  title: `Bài phiên bản-${String(version)}.`,
  summary: `Sapo phiên bản-${String(version)}.`,
  body: `<p>Nội dung phiên bản-${String(version)}.</p>`,
});

const marksOf = (body: string): string[] => [
  ...new Set(Array.from(body.matchAll(/bản-(\d+)\./g), ([, mark = '']) => mark)),
];

function findFault(_: string, status: number, body: string): string | undefined {
  if (status !== 200) return `status ${String(status)}`;
  if (!body.trimEnd().endsWith('</html>')) return `cut after ${String(body.length)} characters`;
  const marks = marksOf(body);
  return marks.length === 1 ? undefined : `marks ${marks.join(' and ') || 'missing'}`;
}

export const killCase: SoakCase = {
  name: 'kill',
  unit: 'kills',
  full: 100,
  about: 'kill -9 of the publisher at random points of a publish, readers fetching all the while',
  run: async ({ n, seed, say }) => {
    const random = createRandom(seed);
    const { admin, settings, portal, stop } = await startTestPortal();
    try {
      const categoryId = await createCategory(admin, 'Chuyên mục');
      const id = await createArticle(admin, categoryId, 'x', {
        ...marked(0),
        slug: 'bai-thu',
        postedAt: pathDate,
      });
      await admin.publish(article, id);
      const page = settings.siteUrl + articlePath({ pathDate, slug: 'bai-thu' });
      const isVersion = (version: number) => (got: { body: string }) =>
        marksOf(got.body).join() === String(version);
      await waitForPage(page, isVersion(0), 10_000);

      const stopReaders = watchReaders(
        [page, `${settings.siteUrl}/`, `${settings.siteUrl}/tin-tuc/`],
        4,
        findFault,
      );
      let slowest = 0;
      for (let kill = 1; kill <= n; kill += 1) {
        await admin.update(article, id, marked(kill));
        await waitFor(
          'a running publisher',
          () => Promise.resolve(portal.parts.publisher.pid() !== undefined),
          30_000,
        );
        const publishing = admin.publish(article, id);
        await new Promise((resolve) => setTimeout(resolve, random.below(longestDelayMs)));
        const pid = portal.parts.publisher.pid();
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        await publishing;
        slowest = Math.max(slowest, await waitForPage(page, isVersion(kill), 30_000));
        if (kill % 20 === 0) say(`${String(kill)} kills`);
      }
      const { responses, broken } = await stopReaders();
      if (broken.length > 0) {
        throw new Error(
          `${String(broken.length)} of ${String(responses)} responses broken:\n${broken.slice(0, 10).join('\n')}`,
        );
      }
      return `${String(n)} kills, ${String(responses)} responses, 0 mixed or broken, each change live at most ${String(slowest)} ms after the kill`;
    } finally {
      await stop();
    }
  },
};
