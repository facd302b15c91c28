import { type Browser, chromium as playwright } from 'playwright-core';
import chromium from '@sparticuz/chromium';

/** Starts the headless Chromium that comes from npm; it needs no system package and no network. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter((argument) => !argument.startsWith('--headless')),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
