import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createAdminClient } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Locator, type Page } from '../../scripts/testing/browser.ts';
import { article, createArticle, createCategory } from '../../scripts/testing/content.ts';
import { fetchPage, waitForPage } from '../../scripts/testing/reader.ts';
import { testAdministrator } from '../../scripts/testing/test-portal.ts';
import { findCodeNames } from './testing/code-names.ts';
import { openDesk } from './testing/desk.ts';
import { findEnglishWords, findForeignDates } from './testing/english-words.ts';
import { forms, singleForms, toLabels } from './testing/forms.ts';

const { cmsUrl, siteUrl } = inject('settings');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openDesk(browser, cmsUrl, testAdministrator);
  // What opens and closes does so at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(() => browser.close());

/** @returns every piece of text on the screen, open menus included, every hint in a field, and what is read out */
const readTexts = (shown: Page): Promise<string[]> =>
  shown.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('style, script, noscript') === null) texts.push(node.textContent ?? '');
    }
    for (const name of ['placeholder', 'aria-label', 'title']) {
      document.querySelectorAll(`[${name}]`).forEach((element) => {
        texts.push(element.getAttribute(name) ?? '');
      });
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });

/** Whoever reads the screen meets neither a name from the program nor a word or date in English. */
async function expectVietnamese(shown: Page = page): Promise<void> {
  const texts = await readTexts(shown);
  expect({
    codeNames: findCodeNames(texts),
    english: findEnglishWords(texts),
    dates: findForeignDates(texts),
  }).toEqual({ codeNames: [], english: [], dates: [] });
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
  await expectVietnamese();
  // What has just opened hears keys only when it has the focus.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Escape');
        return content.first().isHidden();
      },
      { interval: 500, timeout: 30_000 },
    )
    .toBe(true);
}

const formIsOpen = (): Promise<void> => page.locator('form label').first().waitFor();

async function walkList(): Promise<void> {
  await page.locator('tbody tr').first().waitFor();
  await expectVietnamese();

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
    await expectVietnamese();
    expect(await readLabels()).toEqual(expect.arrayContaining(toLabels(labels)));

    await page.getByRole('link', { name: 'Quay lại' }).click();
    await page.getByRole('link', { name: 'Tạo mục mới' }).click();
    await page.waitForURL(/\/create/);
    await formIsOpen();
    await openComponents();
    await expectVietnamese();
    expect(await readLabels()).toEqual(toLabels(labels, ...components));
    await walkChoices();
  });

  it.each(Object.entries(singleForms))('in the form of %s', async (uid, [labels]) => {
    await page.goto(`${cmsUrl}/admin/content-manager/single-types/${uid}`);
    await formIsOpen();
    await expectVietnamese();
    expect(await readLabels()).toEqual(toLabels(labels));
  });
});

/** Opens a dialog, reads it, and closes it. */
async function walkDialog(button: Locator): Promise<void> {
  const dialog = page.locator('dialog, [role=dialog], [role=alertdialog]');
  await button.click();
  await dialog.first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectVietnamese();
  await page.keyboard.press('Escape');
  await dialog.first().waitFor({ state: 'hidden' });
}

describe('editors meet no English', () => {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();

  it('on the home page, at the schedule desk, about themselves, and where nothing is', async () => {
    for (const path of ['', '/nhap-lich-tuan', '/me', '/khong-co-trang-nay']) {
      await page.goto(`${cmsUrl}/admin${path}`);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectVietnamese();
    }
  });

  it('in the library and its dialogs', async () => {
    await page.goto(`${cmsUrl}/admin/plugins/upload`);
    const card = page.locator('article').first();
    await card.waitFor();
    await expectVietnamese();
    await walkDialog(button('Thêm tệp'));
    await walkDialog(button('Thêm thư mục'));
    await walkDialog(card);
  });

  it('when they left a form, choose a picture, forget a field, are about to delete, or have chosen several', async () => {
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('portal-unsaved:')) localStorage.removeItem(key);
      }
    });
    await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${article}/create`);
    await formIsOpen();
    await openComponents();
    await page.reload();
    await page.getByRole('dialog').waitFor();
    await expectVietnamese();
    await button('Bỏ phần chưa lưu').click();
    await button('Bấm lần nữa để bỏ hẳn').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await openComponents();
    await walkDialog(button(/^Bấm để chọn tệp/));
    await button('Đăng').click();
    await page.locator('[data-strapi-field-error]').first().waitFor();
    await expectVietnamese();

    await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${article}`);
    await page.locator('tbody tr').first().waitFor();
    await page.locator('tbody tr').first().getByRole('button').last().click();
    await page.getByRole('menu').waitFor();
    await expectVietnamese();
    await walkDialog(page.getByRole('menuitem', { name: 'Xóa' }));
    await page.locator('thead').getByRole('checkbox').click();
    for (const name of ['Đăng', 'Gỡ', 'Xóa']) await walkDialog(button(new RegExp(`^${name}$`)));
  });

  it('at the door', async () => {
    const door = await browser.newPage({ locale: 'vi-VN' });
    await door.goto(`${cmsUrl}/admin`);
    await door.locator('input[name=email]').waitFor();
    await expectVietnamese(door);
    await door.locator('button[type=submit]').click();
    await door.locator('[data-strapi-field-error]').first().waitFor();
    await expectVietnamese(door);
    await door.locator('input[name=email]').fill('khong-ai@portal.local');
    await door.locator('input[name=password]').fill('Sai-mat-khau-1');
    await door.locator('button[type=submit]').click();
    await door.locator('#global-form-error').waitFor();
    await expectVietnamese(door);
    await door.goto(`${cmsUrl}/admin/auth/forgot-password`);
    await door.locator('input[name=email]').waitFor();
    await expectVietnamese(door);
    await door.close();
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
