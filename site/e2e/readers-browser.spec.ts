import { bannersFragmentPath, boardFragmentPath } from '@portal/shared-types';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Page } from '../../scripts/testing/browser.ts';
import { createRandom } from '../../scripts/soak/random.ts';
import { fetchPage, waitForPage } from '../../scripts/testing/reader.ts';
import { findShifts } from './testing/find-barriers.ts';
import { lookAt, otherLooks, plainLooks } from './testing/looks.ts';
import { findTemplates } from './testing/templates.ts';

const { cmsUrl, siteUrl } = inject('settings');
const stepMs = 15_000;

let browser: Browser;
let templates: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  templates = await findTemplates(siteUrl);
});

afterAll(() => browser.close());

const articleUrl = (): string =>
  siteUrl + (templates.find((path) => /^\/tin-tuc\/\d{4}\/\d\d\/./.test(path)) ?? '');

async function openPage(width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(stepMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) {
      complaints.push(`${page.url()} ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  return { page, complaints };
}

it('every kind of page has no barrier, stays in its width, loses and moves nothing and keeps the policy', async () => {
  expect(templates.length).toBeGreaterThan(20);
  const found = await Promise.all(plainLooks.map((look) => lookAt(browser, look, siteUrl, templates)));
  expect(found.flat()).toEqual([]);
});

it('some kinds of page have no barrier for those who see them otherwise', async () => {
  const random = createRandom(5);
  const some = [...new Set(Array.from({ length: 4 }, () => random.pick(templates)))];
  const found = await Promise.all(otherLooks.map((look) => lookAt(browser, look, siteUrl, some)));
  expect(found.flat()).toEqual([]);
});

it('text size and contrast are remembered, and stand before the page is painted', async () => {
  const { page } = await openPage(1280);
  await page.goto(siteUrl);
  await page.getByRole('button', { name: 'Phóng to chữ' }).click();
  await page.getByRole('button', { name: 'Tương phản cao' }).click();
  // The class stands while the body is still unparsed, so it cannot flash.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('body') === null) return;
      document.documentElement.dataset['first'] = document.documentElement.className;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${siteUrl}/tin-tuc/`);
  const first = await page.evaluate(() => document.documentElement.dataset['first']);
  expect(first).toBe('text-1 high-contrast');
  expect(await page.getByRole('button', { name: 'Tương phản cao' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await page.close();
});

it('an album opens large, goes on by keys, and closes where it was opened', async () => {
  const { page, complaints } = await openPage(1280);
  await page.goto(siteUrl + (templates.find((path) => /^\/thu-vien-anh\/./.test(path)) ?? ''));
  await page.locator('photo-viewer a').first().click();
  const viewer = page.getByRole('dialog');
  expect(await viewer.locator('p').innerText()).toMatch(/^1\/8/);
  await page.keyboard.press('ArrowLeft');
  expect(await viewer.locator('p').innerText()).toMatch(/^8\/8/);
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  // The dialog tells that it is closed a moment after it is.
  await page.waitForFunction(() => document.activeElement?.closest('photo-viewer li:last-child'));
  expect(complaints).toEqual([]);
  await page.close();
});

it('a page gives its address as a QR code, and the week shows the rows of one unit', async () => {
  const { page, complaints } = await openPage(1280);
  await page.goto(articleUrl());
  await page.getByRole('button', { name: 'Mã QR' }).click();
  await page.getByRole('dialog').locator('svg path').waitFor();
  await page.keyboard.press('Escape');

  await page.goto(`${siteUrl}/lich-cong-tac/`);
  const rows = page.locator('tbody tr[data-unit]:visible');
  const all = await rows.count();
  await page.getByLabel('Lọc theo đơn vị').selectOption({ index: 1 });
  expect(await rows.count()).toBeLessThan(all);
  expect(await rows.count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.close();
});

it('an article shows a banner published after it, and the board, in their places, and nothing moves', async () => {
  const article = articleUrl();
  const before = (await fetchPage(article)).headers.get('etag');
  const admin = createAdminClient(cmsUrl, inject('adminToken'));
  const banner = 'api::banner.banner';
  const text = 'Hoãn các lớp buổi chiều để phòng, chống bão';
  const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  await admin.publish(banner, await admin.create(banner, { kind: 'urgent', text, from, to }));
  await waitForPage(siteUrl + bannersFragmentPath, ({ body }) => body.includes(text), 6000);
  expect((await fetchPage(article)).headers.get('etag')).toBe(before);

  const { page, complaints } = await openPage(360);
  await page.goto(article);
  const line = page.locator('.banners .banner');
  await line.locator('summary').click();
  await line.locator('li', { hasText: text }).waitFor();
  await line.locator('summary').click();
  await page.locator('.board-place').scrollIntoViewIfNeeded();
  await page.locator('.board-place h3').first().waitFor();
  expect(await findShifts(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${siteUrl}/tin-tuc/`);
  await plain.locator('.banners a').click();
  expect(new URL(plain.url()).pathname).toBe('/');
  expect(await plain.locator('.banners details').count()).toBe(1);
  await plain.close();
});

it('a board that cannot be had leaves its links, and nothing moves under who has jumped there', async () => {
  const { page } = await openPage(360);
  const jumped = Promise.withResolvers<undefined>();
  await page.route(siteUrl + boardFragmentPath, async (route) => {
    await jumped.promise;
    await route.abort();
  });
  const refused = page.waitForEvent('requestfailed');
  await page.goto(articleUrl());
  const place = page.locator('.board-place');
  await place.evaluate((element) => {
    element.scrollIntoView();
  });
  jumped.resolve(undefined);
  await refused;
  expect(await findShifts(page)).toEqual([]);
  const height = (): Promise<number> => place.evaluate(({ clientHeight }) => clientHeight);
  const before = await height();
  // What is below the screen goes as the reader goes up, and does not come back.
  for (const [up, left] of [
    [-300, before - 250],
    [-9999, before / 2],
  ] as const) {
    await page.evaluate((by) => {
      window.scrollBy(0, by);
    }, up);
    await expect.poll(height).toBeLessThan(left);
  }
  expect(await place.locator('a').count()).toBe(3);
  expect(await findShifts(page)).toEqual([]);
  await page.close();
});

it('the menu opens, is walked through and closes by keys, wide and narrow, and the first key skips it', async () => {
  const { page, complaints } = await openPage(1280);
  await page.goto(siteUrl);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Truy cập nội dung');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);

  const part = page.locator('#menu summary').first();
  await part.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('.sub-menu a:focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('#menu details[open]').count()).toBe(0);
  expect(await part.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: 'Danh mục' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('#menu :focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('#menu').waitFor({ state: 'hidden' });
  expect(await page.locator('.menu-button:focus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

it('the slideshow stands still and goes on by keys', async () => {
  const { page, complaints } = await openPage(1280);
  await page.goto(siteUrl);
  const row = page.locator('slide-show .slides');
  const left = (): Promise<number> => row.evaluate(({ scrollLeft }) => scrollLeft);
  const pause = page.locator('slide-show [data-pause]');
  const word = await pause.innerText();
  await pause.focus();
  await page.keyboard.press('Enter');
  expect(await pause.innerText()).not.toBe(word);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(left).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.close();
});

it('the register is filtered by keys, says how many there are, and keeps its address', async () => {
  const { page, complaints } = await openPage(360);
  await page.goto(`${siteUrl}/van-ban/`);
  const rows = page.locator('document-register tbody tr');
  const all = await rows.count();
  await page.getByLabel('Tình trạng').focus();
  await page.keyboard.press('End');
  await page.getByText(/^Có \d+ văn bản\.$/).waitFor();
  const some = await rows.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(new URL(page.url()).search).toBe('?tinh-trang=replaced');
  await page.reload();
  await page.getByText(/^Có \d+ văn bản\.$/).waitFor();
  expect(await rows.count()).toBe(some);

  const number = await rows.first().locator('th > :first-child').innerText();
  await page
    .getByRole('searchbox', { name: 'Số, ký hiệu' })
    .fill(number.toLowerCase().replaceAll(/[/-]/g, ' '));
  await page.getByText('Có 1 văn bản.').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(all);
  expect(complaints).toEqual([]);
  await page.close();
});

it('the search is typed without marks, its results are walked through by arrows, and it is left by Escape', async () => {
  const { page, complaints } = await openPage(1280);
  await page.goto(`${siteUrl}/tim-kiem/`);
  await page.keyboard.type('dang bo');
  await page.locator('.search-hits a').first().waitFor();
  expect(await page.locator('.search-hits mark').allInnerTexts()).toContain('Đảng');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.search-hits li:nth-child(2) a:focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('#q:focus').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});
