import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Locator, type Page } from '../../scripts/testing/browser.ts';
import { openDesk } from './testing/desk.ts';

const { cmsUrl } = inject('settings');
const pages = 'api::page.page';
const editor = {
  email: 'soanthao@portal.local',
  password: 'Mat-khau-soan-thao-1',
  firstname: 'Soạn',
  lastname: 'Thảo',
};
const admin = createAdminClient(cmsUrl, inject('adminToken'));

let browser: Browser;
let page: Page;
let picture: string;

beforeAll(async () => {
  browser = await launchBrowser();
  await admin.addUser('portal-editor', editor);
  const photo = readFileSync(join(import.meta.dirname, '../../cms/seed/media/pictures/thu-vien.jpg'));
  ({ documentId: picture } = await admin.upload('phong-doc.jpg', 'image/jpeg', new Uint8Array(photo)));
  page = await openDesk(browser, cmsUrl, editor);
});

afterAll(() => browser.close());

const body = (): Locator => page.getByRole('textbox', { name: 'Nội dung' });
const tool = (name: string): Locator =>
  page.getByRole('toolbar', { name: 'Định dạng nội dung' }).getByRole('button', { name, exact: true });

/** What Word puts on the clipboard: a list in two levels and a table, with styles on everything. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style>p.MsoNormal {margin:0cm; font-size:14.0pt}</style></head><body lang=VI><!--StartFragment-->
<h1 style='text-align:center'><span style='font-size:16.0pt;color:black'>Kế hoạch học tập</span></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Chuẩn bị<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>In tài liệu<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;width:400pt'><tr><td width=200 style='width:150pt'><p class=MsoNormal><b>Lớp</b></p></td><td><p class=MsoNormal><b>Sĩ số</b></p></td></tr>
<tr><td colspan=2 style='background:yellow'><p class=MsoNormal style='mso-margin-top-alt:auto'>K75: 42<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

async function paste(html: string): Promise<void> {
  await body().evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function readBody(title: string): Promise<unknown> {
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu').first().waitFor();
  return (await admin.list(pages, `filters[title]=${encodeURIComponent(title)}`))[0]?.['body'];
}

async function startPage(title: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${pages}/create`);
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).first().fill(title);
  await body().click();
}

it('what is typed, marked by the toolbar and pasted from Word is stored as structure without styles', async () => {
  await startPage('Trang soạn thảo');
  await page.keyboard.type('Mở đầu ');
  await tool('Chữ đậm').click();
  await page.keyboard.type('quan trọng');
  await tool('Chữ đậm').click();
  await page.keyboard.press('Enter');
  await paste(fromWord);
  expect(await readBody('Trang soạn thảo')).toBe(
    '<p>Mở đầu <strong>quan trọng</strong></p><h2>Kế hoạch học tập</h2>' +
      '<ol><li>Chuẩn bị<ol type="a"><li>In tài liệu</li></ol></li></ol>' +
      '<table><thead><tr><th scope="col">Lớp</th><th scope="col">Sĩ số</th></tr></thead>' +
      '<tbody><tr><td colspan="2">K75: 42</td></tr></tbody></table>',
  );
});

it('a picture of the Media Library stands in the text by its documentId, with its words', async () => {
  await startPage('Trang có ảnh');
  await page.keyboard.type('Trước ảnh.');
  await tool('Chèn ảnh từ thư viện').click();
  await page.getByRole('dialog').getByRole('checkbox').last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tất' }).click();
  const words = page.getByRole('group', { name: 'Chèn ảnh từ thư viện' });
  await words.getByLabel('Mô tả ảnh').fill('Phòng đọc với các giá sách cao');
  await words.getByLabel('Chú thích').fill('Phòng đọc hôm nay.');
  await words.getByLabel('Ảnh', { exact: true }).fill('Lê Hòa');
  let lookups = 0;
  page.on('request', (request) => {
    if (request.url().includes('filters[documentId]')) lookups += 1;
  });
  await words.getByRole('button', { name: 'Chèn' }).click();
  await page.locator('.ProseMirror figure img[src]').waitFor();
  expect(await readBody('Trang có ảnh')).toBe(
    `<p>Trước ảnh.</p><figure><img data-media="${picture}" alt="Phòng đọc với các giá sách cao">` +
      '<figcaption>Phòng đọc hôm nay. <cite>Ảnh: Lê Hòa</cite></figcaption></figure>',
  );
  expect(lookups).toBe(1);
});

it('the toolbar is one stop of the Tab key, and arrows go through it', async () => {
  await startPage('Trang bàn phím');
  await tool('Hoàn tác').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const stops = await page.locator('[role=toolbar] button[tabindex="0"]').count();
  expect([focused, stops]).toEqual(['Làm lại', 1]);
});
