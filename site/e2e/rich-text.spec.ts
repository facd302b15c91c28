import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { makeDocx, note, paragraph, picture, run } from '../../cms/testing/files/make-docx.mts';
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
const photo = readFileSync(join(import.meta.dirname, '../../cms/seed/media/pictures/thu-vien.jpg'));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  await admin.addUser('portal-editor', editor);
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

/** Saves, and reads what is stored by now. */
async function save(title: string): Promise<unknown> {
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu').first().waitFor();
  return (await admin.list(pages, `filters[title]=${encodeURIComponent(title)}`))[0]?.['body'];
}

async function startPage(title: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${pages}/create`);
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).first().fill(title);
  await body().click();
}

it('what is typed, marked by keyboard and pasted from Word is stored as structure without styles', async () => {
  await startPage('Trang soạn thảo');
  await page.keyboard.type('Mở ');
  await page.keyboard.insertText('đầu '.normalize('NFD'));
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('ArrowRight');
  const stops = await page.locator('[role=toolbar] button[tabindex="0"]').count();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect([focused, stops]).toEqual(['Chữ đậm', 1]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('quan trọng');
  await tool('Chữ đậm').click();
  await page.keyboard.press('Enter');
  await paste(fromWord);
  expect(await save('Trang soạn thảo')).toBe(
    '<p>Mở đầu <strong>quan trọng</strong></p><h2>Kế hoạch học tập</h2>' +
      '<ol><li>Chuẩn bị<ol type="a"><li>In tài liệu</li></ol></li></ol>' +
      '<table><thead><tr><th scope="col">Lớp</th><th scope="col">Sĩ số</th></tr></thead>' +
      '<tbody><tr><td colspan="2">K75: 42</td></tr></tbody></table>',
  );
});

it('a picture of the Media Library stands in the text by its documentId, and its words can be changed', async () => {
  const name = 'phong-doc-cua-truong.jpg';
  const { documentId } = await admin.upload(name, 'image/jpeg', new Uint8Array(photo));
  await startPage('Trang có ảnh');
  await tool('Chèn ảnh từ thư viện').click();
  const library = page.getByRole('dialog');
  const cards = library.locator('div').filter({ hasText: name, has: page.getByRole('checkbox') });
  await cards.last().getByRole('checkbox').click();
  await library.getByRole('button', { name: 'Hoàn tất' }).click();
  const question = (title: string): Locator => page.getByRole('group', { name: title });
  const words = question('Chèn ảnh từ thư viện');
  await words.getByLabel('Chú thích').fill('Phòng đọc hôm nay.');
  await words.getByLabel('Ảnh', { exact: true }).fill('Lê Hòa');
  await words.getByRole('button', { name: 'Chèn' }).click();
  await page.locator('.ProseMirror figure img[src]').waitFor();
  await page.getByText('Chưa có mô tả ảnh').waitFor();
  const edit = 'Sửa mô tả, chú thích, nguồn ảnh';
  await page.locator('.ProseMirror figure').getByText(edit).click();
  await question(edit).getByLabel('Mô tả ảnh').fill('Phòng đọc với các giá sách cao');
  await page.keyboard.press('Enter');
  expect(await save('Trang có ảnh')).toBe(
    `<figure><img data-media="${documentId}" alt="Phòng đọc với các giá sách cao">` +
      '<figcaption>Phòng đọc hôm nay. <cite>Ảnh: Lê Hòa</cite></figcaption></figure>',
  );
});

it('a Word file comes whole: pictures into the library, those it refuses as marks with the reason', async () => {
  const docx = makeDocx(
    paragraph(run('Kế hoạch'), '<w:pStyle w:val="Heading1"/>') +
      paragraph(run('Theo quy định') + note(1)) +
      paragraph(picture(1, 'Phòng đọc')) +
      paragraph(picture(2, 'Sơ đồ')),
    [run('Nguồn.')],
    [
      { extension: 'jpeg', type: 'image/jpeg', bytes: photo },
      { extension: 'emf', type: 'image/x-emf', bytes: Buffer.from('no picture') },
    ],
  );
  await startPage('Trang từ Word');
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await tool('Nhập từ Word').click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await choose('Kế hoạch.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await page.getByText('Chưa nhập được “Kế hoạch.doc”: đây là tệp .doc kiểu cũ').waitFor();
  await choose('Kế hoạch.docx', docx);
  await page.getByText('Đã nhập “Kế hoạch.docx”, 1 ảnh đã vào thư viện').waitFor();
  await page.getByText(/^Ảnh 2: Không nhận tệp “.*emf”/).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ke hoach');
  await page.getByText('1/1').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('Chương trình');
  const stored = String(await save('Trang từ Word'));
  expect(stored.replace(/data-media="[a-z0-9]{24}"/, 'data-media="…"')).toBe(
    '<h2>Chương trình</h2><p>Theo quy định<sup>[1]</sup></p><figure><img data-media="…" alt="Phòng đọc"></figure>' +
      '<p><strong>[Ảnh: Sơ đồ – chèn lại từ thư viện]</strong></p><p><sup>[1]</sup> Nguồn.</p>',
  );
});

it('a body that is opened and saved without a change stays as it is, byte for byte', async () => {
  const title = 'Trang để nguyên';
  const odd =
    '<p>a  b</p>\n\n<p></p><figure><table><tbody><tr><td>c</td></tr></tbody></table></figure><p>d<br></p>';
  const id = await admin.create(pages, { title, body: odd });
  await page.goto(`${cmsUrl}/admin/content-manager/collection-types/${pages}/${id}`);
  await body().click();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await page.getByLabel('Thứ tự').fill('7');
  expect(await save(title)).toBe(odd);
});
