import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createAdminClient } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Locator, type Page } from '../../scripts/testing/browser.ts';
import { article, createArticle, createCategory } from '../../scripts/testing/content.ts';
import { fetchPage, waitForPage } from '../../scripts/testing/reader.ts';
import { testAdministrator } from '../../scripts/testing/test-portal.ts';
import { findCodeNames } from './testing/code-names.ts';
import { openDesk } from './testing/desk.ts';
import { forms, singleForms, toLabels } from './testing/forms.ts';

const { cmsUrl, siteUrl } = inject('settings');

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

it('an administrator goes back to the release before, is told what comes back with it, and goes on', async () => {
  const admin = createAdminClient(cmsUrl, inject('adminToken'));
  const id = await createArticle(admin, await createCategory(admin, 'Chuyên mục quay về'), 'Bài quay về', {
    postedAt: '2026-11-19T01:00:00.000Z',
  });
  const path = '/tin-tuc/2026/11/bai-quay-ve/';
  const isShown = ({ body }: { body: string }): boolean => body.includes('Nội dung: Bài quay về');
  await admin.publish(article, id);
  await waitForPage(siteUrl + path, isShown, 10_000);
  await admin.unpublish(article, id);
  await waitForPage(siteUrl + path, (shown) => !isShown(shown), 10_000);

  await page.goto(`${cmsUrl}/admin`);
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');
  await button(/^Quay về bản lúc/)
    .first()
    .click();
  await dialog.getByText(/^Người đọc sẽ thấy lại toàn bộ trang như lúc \d\d:\d\d/).waitFor();
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await button(/^Quay về bản lúc/)
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Quay về', exact: true }).click();
  await dialog.getByRole('listitem').filter({ hasText: path }).waitFor();
  expect(isShown(await fetchPage(siteUrl + path))).toBe(false);
  await dialog.getByRole('button', { name: 'Vẫn quay về' }).click();
  await page.getByText('Đang giữ một bản cũ').waitFor();
  expect(isShown(await fetchPage(siteUrl + path))).toBe(true);

  await button('Cho xuất bản tiếp').click();
  await dialog.getByRole('button', { name: 'Xuất bản tiếp' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await waitForPage(siteUrl + path, (shown) => !isShown(shown), 10_000);
  await page.getByText('Trang đang hiển thị nội dung mới nhất.').waitFor();
});
