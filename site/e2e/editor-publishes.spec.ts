import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Page } from '../../scripts/testing/browser.ts';
import { article } from '../../scripts/testing/content.ts';
import { fetchPage, waitForPage } from '../../scripts/testing/reader.ts';
import { makeWeekSheet, mended } from '../../scripts/testing/schedule-sheet.ts';
import { openDesk } from './testing/desk.ts';
import { pasteText } from './testing/paste-text.ts';

const { cmsUrl, siteUrl } = inject('settings');
const title = 'Đoàn công tác khảo sát thực tế tại cơ sở';
const editor = {
  email: 'bientap@portal.local',
  password: 'Mat-khau-bien-tap-1',
  firstname: 'Biên',
  lastname: 'Tập',
};
const stepMs = 30_000;

const admin = createAdminClient(cmsUrl, inject('adminToken'));

let browser: Browser;
let desk: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  await admin.addUser('portal-editor', editor);
  desk = await openDesk(browser, cmsUrl, editor);
});

afterAll(() => browser.close());

async function writeArticle(page: Page): Promise<void> {
  await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${article}/create`);
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(title);
  await page.getByRole('textbox', { name: 'Sapo' }).fill('Đoàn đã trao đổi với lãnh đạo địa phương.');
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.type('Đoạn thứ nhất.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đoạn thứ hai có ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('chữ đậm');
  await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
  await page.getByRole('option', { name: 'Tin hoạt động' }).click();
}

/** Beside the form: when and where readers have it, and a link for people without an account. */
async function expectReceiptAndLink(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Đang hiển thị từ \d\d:\d\d\.$/ })
    .waitFor();
  const address = await page.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href');
  expect((await fetchPage(address ?? '')).body).toContain(title);

  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = await page.getByRole('textbox', { name: 'Liên kết xem thử' }).inputValue();
  expect((await fetchPage(link)).body).toContain('Bản xem thử, chưa đăng.');
  await page.getByRole('link', { name: 'Mở bản xem thử' }).click();
  const shown = page.frameLocator('iframe[title="Xem thử"]');
  await shown.getByRole('complementary', { name: 'Bản xem thử' }).waitFor();
  expect(await shown.locator('h1').innerText()).toBe(title);
  await page.goBack();
}

it('an editor who has logged in writes and publishes an article, and a reader sees it on the site', async () => {
  const page = desk;
  await page.getByText('Các bản gần đây').waitFor();
  expect(await page.getByRole('button', { name: /^(?:Dựng lại|Quay về)/ }).count()).toBe(0);
  await writeArticle(page);
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page.waitForURL(/article\.article\/[a-z0-9]{24}/);
  await expectReceiptAndLink(page);

  // The promise is two seconds, held by tests without a browser, which takes the machine for itself here.
  await waitForPage(`${siteUrl}/tin-tuc/`, ({ body }) => body.includes(title), 6000);
  await page.goto(`${siteUrl}/tin-tuc/`);
  await page.getByRole('link', { name: title }).first().click();
  await page.waitForURL(/\/tin-tuc\/\d{4}\/\d{2}\/doan-cong-tac-khao-sat-thuc-te-tai-co-so\/$/);
  expect(await page.locator('h1').innerText()).toBe(title);
  expect(await page.locator('article p strong').innerText()).toBe('chữ đậm');
});

it('an editor is asked about bad habits at each publish, by button or keys, and tells readers why an article was withdrawn', async () => {
  const page = await openDesk(browser, cmsUrl, editor);
  await writeArticle(page);
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('TIN VIẾT HOA TOÀN BỘ');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL(/article\.article\/[a-z0-9]{24}/);
  const publish = page.getByRole('button', { name: 'Đăng', exact: true });
  const question = page.getByRole('dialog', { name: 'Có 1 điểm nên xem lại' });
  await publish.click();
  await question.getByText('“Tiêu đề” viết hoa toàn bộ').waitFor();
  await question.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('heading', { name: 'Soát bài' }).waitFor();
  await publish.click();
  await question.getByRole('button', { name: 'Thôi' }).click();
  await page.keyboard.press('Control+Shift+Enter');
  await question.getByRole('button', { name: 'Chấp nhận và đăng' }).click();
  const address = await page.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href');

  const documentId = /[a-z0-9]{24}/.exec(new URL(page.url()).pathname)?.[0] ?? '';
  await admin.unpublish(article, documentId);
  await page.reload();
  await page.getByLabel('Lý do cho bạn đọc').fill('Chờ đính chính số liệu');
  await page.getByRole('button', { name: 'Lưu lý do' }).click();
  await page.getByText('Đã lưu; trang báo gỡ').waitFor();
  await waitForPage(address ?? '', ({ body }) => body.includes('Chờ đính chính số liệu'), 6000);
  await page.close();
});

it('no page breaks the content security policy, and the copy button appears with its script', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  page.setDefaultTimeout(stepMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['/', '/tin-tuc/', '/chuyen-muc/tin-hoat-dong/', '/tim-kiem/?q=khai+giang']) {
    await page.goto(siteUrl + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${path} scrolls sideways`).toBeLessThanOrEqual(360);
  }
  await page.goto(`${siteUrl}/tin-tuc/`);
  await page.locator('main a[href^="/tin-tuc/2"]').first().click();
  await page.getByRole('button', { name: /[Ss]ao chép/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('a reader finds by keyboard what was typed without marks, and narrows it down', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  page.setDefaultTimeout(stepMs);
  await page.goto(siteUrl);
  await page.getByRole('searchbox').fill('khai giang');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tim-kiem\/\?q=khai\+giang$/);
  const hits = page.locator('.search-hits a');
  await hits.first().waitFor();
  expect(await page.locator('.search-hits mark').first().innerText()).toMatch(/^khai$/i);
  const count = page.getByRole('status');
  expect(await count.innerText()).toMatch(/^Tìm thấy \d+ kết quả/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  expect(await hits.first().evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  const before = await count.innerText();
  await page.getByLabel('Loại').selectOption('document');
  await page.waitForURL(/loai=document/);
  await expect.poll(() => count.innerText()).not.toBe(before);

  await page.getByRole('searchbox').fill('zzzzzz');
  await page.getByText('Không tìm thấy kết quả nào').waitFor();
  await page.getByRole('link', { name: 'Thông báo' }).last().waitFor();
  await page.close();
});

it('the search page says without scripts where else to look', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  page.setDefaultTimeout(stepMs);
  await page.goto(`${siteUrl}/tim-kiem/?q=khai+giang`);
  await page.getByText('chưa chạy JavaScript').waitFor();
  await page.getByRole('link', { name: 'Tin hoạt động' }).last().click();
  await page.waitForURL(/\/chuyen-muc\/tin-hoat-dong\/$/);
  await page.close();
});

it('an editor pastes a week of 35 rows, mends the three that are named, and a reader sees all of them', async () => {
  const page = desk;
  await page.goto(`${cmsUrl}/admin`);
  await page.getByRole('link', { name: 'Nhập lịch tuần' }).click();
  await pasteText(page.getByRole('textbox', { name: 'Dán bảng vào đây' }), makeWeekSheet());
  await page.getByText('3 dòng có lỗi: 10, 18, 35').waitFor();
  for (const { row, field, text } of mended) {
    await page.getByRole('textbox', { name: `${field}, dòng ${String(row)}` }).fill(text);
  }
  await page.getByText('Không có lỗi.').waitFor();
  await page.getByRole('button', { name: 'Lưu và đăng tất cả' }).click();
  await page.getByText('Đã lưu và đăng 35 dòng.').waitFor();

  const isWhole = (body: string): boolean =>
    Array.from({ length: 35 }, (_, at) => `Việc thứ ${String(at + 1)} của tuần`).every((content) =>
      body.includes(content),
    );
  await waitForPage(`${siteUrl}/lich-cong-tac/2026-W48/`, ({ body }) => isWhole(body), 10_000);
});
