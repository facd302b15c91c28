/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, Page } from '../../../scripts/testing/browser.ts';
import {
  findAxeBarriers,
  findAxeBarriersButContrast,
  findLosses,
  findShifts,
  findSnifferBarriers,
} from './find-barriers.ts';

type PageOptions = NonNullable<Parameters<Browser['newPage']>[0]>;

/** One way in which a reader may see pages, and what is looked at then. */
export interface Look {
  name: string;
  width: number;
  options?: PageOptions;
  /** class of the root element, as a reader chooses it on the page */
  rootClass?: string;
  /** of the root element, as a reader chooses it in the browser */
  textSize?: string;
  /** paper instead of a screen */
  onPaper?: boolean;
  checks: readonly ((page: Page) => Promise<string[]>)[];
}

/** The default theme, narrow and wide. */
export const plainLooks: readonly Look[] = [320, 1280].map((width) => ({
  name: `${String(width)} px`,
  width,
  checks: [findAxeBarriers, findSnifferBarriers, findLosses, findShifts],
}));

/** What readers choose, in the browser or on the page. */
export const otherLooks: readonly Look[] = [
  { name: 'high contrast', width: 1280, rootClass: 'high-contrast', checks: [findAxeBarriers] },
  {
    name: 'more contrast by the browser',
    width: 360,
    options: { contrast: 'more' },
    checks: [findAxeBarriers],
  },
  {
    name: 'forced colours',
    width: 1280,
    options: { forcedColors: 'active' },
    checks: [findAxeBarriersButContrast],
  },
  { name: 'paper', width: 720, onPaper: true, checks: [findAxeBarriers, findLosses] },
  { name: 'largest letters', width: 320, rootClass: 'text-3', checks: [findAxeBarriers, findLosses] },
  { name: 'text of 200 %', width: 1280, textSize: '200%', checks: [findLosses] },
  { name: 'text of 200 % on a phone', width: 360, textSize: '200%', checks: [findLosses] },
];

/**
 * Opens pages one after the other as a reader with this look would.
 *
 * @param paths on the site
 * @returns what is wrong, with page and look, errors that the browser tells included
 */
export async function lookAt(
  browser: Browser,
  look: Look,
  siteUrl: string,
  paths: readonly string[],
): Promise<string[]> {
  const page = await browser.newPage({ ...look.options, viewport: { width: look.width, height: 900 } });
  page.setDefaultTimeout(stepMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  if (look.onPaper) await page.emulateMedia({ media: 'print' });
  for (const path of paths) {
    await page.goto(siteUrl + path);
    await page.evaluate(
      ({ rootClass, textSize }) => {
        if (rootClass) document.documentElement.classList.add(rootClass);
        if (textSize) document.documentElement.style.setProperty('font-size', textSize, 'important');
      },
      { rootClass: look.rootClass, textSize: look.textSize },
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const check of look.checks)
      complaints.push(...(await check(page)).map((found) => `${look.name}: ${path} ${found}`));
  }
  await page.close();
  return complaints;
}

const stepMs = 15_000;
