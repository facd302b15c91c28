import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { type Browser, launchBrowser, type Locator, type Page } from '../../scripts/testing/browser.ts';
import { testAdministrator } from '../../scripts/testing/test-portal.ts';
import { findCodeNames } from './testing/code-names.ts';
import { openDesk } from './testing/desk.ts';
import { forms, singleForms, toLabels } from './testing/forms.ts';

const { cmsUrl } = inject('settings');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openDesk(browser, cmsUrl, testAdministrator);
});

afterAll(() => browser.close());

/** @returns every piece of text on the screen and every hint in a field, open menus included */
const readTexts = (): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('style, script, noscript') === null) texts.push(node.textContent ?? '');
    }
    document.querySelectorAll('[placeholder]').forEach((field) => {
      texts.push(field.getAttribute('placeholder') ?? '');
    });
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });

async function expectNoCodeNames(): Promise<void> {
  expect(findCodeNames(await readTexts())).toEqual([]);
}

/** @returns the label of each field of the form, those in open components included, without marks and counts */
async function readLabels(): Promise<string[]> {
  const shown = await page.locator('form label').allInnerTexts();
  return shown.map((label) => label.replace(/\s*\(\d+\)|\s*\*/g, '').trim()).sort();
}

async function openComponents(): Promise<void> {
  const empty = page.locator('form').getByRole('button', { name: 'Chưa có phần nào' });
  for (let left = await empty.count(); left > 0; left -= 1) await empty.first().click();
  for (const closed of await page.locator('form h3 button[aria-expanded=false]').all()) await closed.click();
}

/** Looks at what a button opens, and waits until it is closed again: what closes takes the next one along. */
async function walkMenu(button: Locator, content: Locator): Promise<void> {
  await button.click();
  await content.first().waitFor();
  await expectNoCodeNames();
  await page.keyboard.press('Escape');
  await content.first().waitFor({ state: 'hidden' });
}

const formIsOpen = (): Promise<void> => page.locator('form label').first().waitFor();

async function walkList(): Promise<void> {
  await page.locator('tbody tr').first().waitFor();
  await expectNoCodeNames();

  const button = (name: string): Locator => page.getByRole('button', { name });
  await walkMenu(button('Cài đặt hiển thị'), button('Đặt lại'));

  const field = page.getByRole('combobox', { name: 'Chọn trường' });
  await button('Bộ lọc').click();
  await walkMenu(field, page.getByRole('option'));
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
}

async function walkChoices(): Promise<void> {
  for (const choice of await page.locator('form div[role=combobox]').all()) {
    await walkMenu(choice, page.getByRole('option'));
  }
}

describe('editors meet every field under its Vietnamese name, and no name from the program', () => {
  it.each(Object.entries(forms))('in list and forms of %s', async (uid, [labels, ...components]) => {
    await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${uid}`);
    await walkList();

    await page.locator('tbody tr').first().click();
    await page.waitForURL(/\/[a-z0-9]{24}/);
    await formIsOpen();
    await expectNoCodeNames();
    expect(await readLabels()).toEqual(expect.arrayContaining(toLabels(labels)));

    await page.getByRole('link', { name: 'Quay lại' }).click();
    await page.getByRole('link', { name: 'Tạo mục mới' }).click();
    await page.waitForURL(/\/create/);
    await formIsOpen();
    await openComponents();
    await expectNoCodeNames();
    expect(await readLabels()).toEqual(toLabels(labels, ...components));
    await walkChoices();
  });

  it.each(Object.entries(singleForms))('in the form of %s', async (uid, [labels]) => {
    await page.goto(`${cmsUrl}/admin/content-manager/single-types/${uid}`);
    await formIsOpen();
    await expectNoCodeNames();
    expect(await readLabels()).toEqual(toLabels(labels));
  });
});
