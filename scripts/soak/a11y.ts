import { lookAt, otherLooks, plainLooks } from '@portal/site/testing/looks';
import { findTemplates } from '@portal/site/testing/templates';

import { waitFor } from '../dev/wait-for.ts';
import { launchBrowser } from '../testing/browser.ts';
import { startTestPortal } from '../testing/test-portal.ts';
import { createRandom, type Random } from './random.ts';
import type { SoakCase } from './soak-case.ts';

export const a11yCase: SoakCase = {
  name: 'a11y',
  unit: 'pages',
  full: 80,
  about:
    'two engines, every theme, large letters and narrow screens: all kinds of page, then pages at random',
  run: async ({ n, seed, say }) => {
    const portal = await startTestPortal({ PORTAL_SEED: 'demo' });
    const browser = await launchBrowser();
    try {
      const { siteUrl } = portal.settings;
      const listed = await readPaths(siteUrl);
      const templates = await findTemplates(siteUrl);
      const others = shuffle(
        listed.filter((path) => !templates.includes(path)),
        createRandom(seed),
      );
      const paths = [...templates, ...others].slice(0, n);
      const found: string[] = [];
      for (const look of [...plainLooks, ...otherLooks]) {
        const faults = await lookAt(browser, look, siteUrl, paths);
        say(`${look.name}: ${String(paths.length)} pages, ${String(faults.length)} findings`);
        found.push(...faults);
      }
      if (found.length > 0) throw new Error(found.join('\n'));
      return `${String(paths.length)} pages (${String(templates.length)} kinds) in ${String(plainLooks.length + otherLooks.length)} looks, 0 findings`;
    } finally {
      await browser.close();
      await portal.stop();
    }
  },
};

/** @returns the path of every page that the sitemaps list */
async function readPaths(siteUrl: string): Promise<string[]> {
  const read = async (url: string): Promise<string[]> => {
    const text = await (await fetch(url)).text();
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  };
  await waitFor('the sitemap', async () => (await read(`${siteUrl}/sitemap-index.xml`)).length > 0, 30_000);
  const maps = await read(`${siteUrl}/sitemap-index.xml`);
  const pages = await Promise.all(maps.map((map) => read(map)));
  return pages
    .flat()
    .map((address) => new URL(address).pathname)
    .sort();
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return Array.from(items, () => left.splice(random.below(left.length), 1)).flat();
}
