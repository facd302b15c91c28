import { join } from 'node:path';

import type { Page } from '../../testing/browser.ts';

/** Where a page may take its scripts from, and whether it has anything inline. */
export interface Ground {
  readonly own: readonly string[];
  readonly isStrict: boolean;
}

/** A page in a browser of which everything is taken down that must not happen. */
export interface WatchedPage {
  readonly page: Page;
  /** Opens an address and looks at what came of it. */
  open(url: string, ground: Ground): Promise<void>;
  /** Looks at the open page. */
  look(where: string, ground: Ground): Promise<void>;
  /** Asks one of the questions of `in-page.js`. */
  ask(question: 'findInSources' | 'findInXml', ...values: unknown[]): Promise<string[]>;
  /** what was found so far, with the place where it was */
  readonly found: string[];
}

const script = join(import.meta.dirname, 'in-page.js');

/**
 * Watches a page from its next document on: dialogs, scripts that say that they run, violations of the policy, requests
 * to other hosts, new windows. It is shown a hostile page first.
 *
 * @param origins that it may ask
 * @throws Error where it does not see what that page does
 */
export async function watchPage(page: Page, origins: readonly string[]): Promise<WatchedPage> {
  const found: string[] = [];
  const note = (what: string): void => void found.push(`${page.url()}: ${what}`);
  await page.addInitScript({ path: script });
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => note(`window ${popup.url()}`));
  const isOwn = (url: string): boolean =>
    /^(?:data|blob|about):/.test(url) || origins.some((origin) => url.startsWith(`${origin}/`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) note(`request to ${request.url()}`);
  });

  const look = async (where: string, { own, isStrict }: Ground): Promise<void> => {
    const values = JSON.stringify([own, isStrict]);
    const seen = await page.evaluate<string[]>(`portalWatch.take(...${values})`);
    found.push(...seen.map((what) => `${where}: ${what}`));
  };
  await page.goto(`data:text/html,<script>top.__xss=1</script><img src=x onerror=alert(2)>`);
  await look('a hostile page', { own: [], isStrict: true });
  for (const sign of ['has run: 1', 'alert(2)', '<img onerror', '<script>'])
    if (!found.some((what) => what.includes(sign))) throw new Error(`The watch does not see ${sign}`);
  found.length = 0;
  return {
    page,
    found,
    look,
    open: async (url, ground) => {
      await page.goto(url);
      await look(url, ground);
      if (!page.url().startsWith(url.split('?')[0] ?? url)) found.push(`${url} has led to ${page.url()}`);
    },
    ask: (question, ...values) =>
      page.evaluate<string[]>(`portalWatch.${question}(...${JSON.stringify(values)})`),
  };
}
