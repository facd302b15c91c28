/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import axe from 'axe-core';

import type { Page } from '../../../scripts/testing/browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at an open page with axe: WCAG 2.2 AA and its best practices. */
export const findAxeBarriers = (page: Page): Promise<string[]> => runAxe(page, {});

/** The same but for contrast: with forced colours it is what the reader has chosen. */
export const findAxeBarriersButContrast = (page: Page): Promise<string[]> =>
  runAxe(page, { 'color-contrast': { enabled: false } });

async function runAxe(page: Page, rules: Record<string, { enabled: boolean }>): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values: options.tags },
        rules: options.rules,
        resultTypes: ['violations'],
      }),
    { tags, rules },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id} ${html.slice(0, 200)}`));
}

/** What the other engine says of one element; type 1 is an error, the others are for people to judge. */
interface SnifferMessage {
  type: number;
  code: string;
  msg: string;
  element: Element | null;
}

interface Sniffer {
  process(standard: string, source: Document, done: () => void, failed: () => void): void;
  getMessages(): SnifferMessage[];
}

const snifferFile = fileURLToPath(import.meta.resolve('html_codesniffer/build/HTMLCS.js'));
let snifferSource: string | undefined;

/** Looks at an open page with HTML_CodeSniffer: WCAG 2.1 AA, errors only. */
export async function findSnifferBarriers(page: Page): Promise<string[]> {
  snifferSource ??= readFileSync(snifferFile, 'utf8');
  await page.evaluate(snifferSource);
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const { HTMLCS } = window as unknown as { HTMLCS: Sniffer };
        HTMLCS.process(
          'WCAG2AA',
          document,
          () => {
            const errors = HTMLCS.getMessages().filter(({ type }) => type === 1);
            resolve(
              errors.map(
                ({ code, msg, element }) =>
                  `sniffer ${code} ${msg.slice(0, 160)} ${element?.outerHTML.slice(0, 200) ?? ''}`,
              ),
            );
          },
          () => {
            reject(new Error('HTML_CodeSniffer gave up'));
          },
        );
      }),
  );
}

/** Finds what runs out of the width of an open page, and words that are cut off. */
export const findLosses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const losses: string[] = [];
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > room)
      losses.push(`is ${String(document.documentElement.scrollWidth)} px wide`);
    const tell = (what: string, { outerHTML }: Element): void => {
      losses.push(`${what} ${outerHTML.slice(0, 160)}`);
    };
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!hasWords || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      // For screen readers only.
      if (width <= 1 || height <= 1 || element.closest('.sr-only, .skip-link, thead')) continue;
      const style = getComputedStyle(element);
      const isCutByDesign = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
      const clips = (value: string): boolean => value === 'hidden' || value === 'clip';
      if (!isCutByDesign && clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
        tell('is cut below', element);
      if (!isCutByDesign && clips(style.overflowX) && element.scrollWidth > element.clientWidth + 2)
        tell('is cut at the side', element);
      // The longest syllables have seven letters.
      const column = (style.display === 'inline' ? element.parentElement : element) ?? element;
      const size = parseFloat(style.fontSize);
      if (column.clientWidth < 3.5 * size && height > 9 * size) tell('is squeezed', element);
      // What scrolls by itself may be wider than the page.
      let box: Element | null = element;
      while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
      if (box === null && (right > room + 1 || left < -1)) tell('stands outside', element);
    }
    return losses;
  });

/** Tells whether an open page has moved under its reader's eyes since it came. */
export const findShifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList): void => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => {
          add(list.getEntries());
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          add(observer.takeRecords());
          resolve(sum > 0 ? [`moves by ${String(sum)} while it loads`] : []);
        }, 50);
      }),
  );
