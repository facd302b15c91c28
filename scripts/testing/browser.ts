import { type Browser, chromium as playwright } from 'playwright-core';

export type { Browser, Locator, Page } from 'playwright-core';
import chromium from '@sparticuz/chromium';

/**
 * Starts the headless Chromium that comes from npm; it needs no system package and no network.
 *
 * @param more arguments of Chromium
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      // --single-process is for small machines; Chromium then dies when a context is closed.
      ...chromium.args.filter((argument) => !/^--(?:headless|single-process)/.test(argument)),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
