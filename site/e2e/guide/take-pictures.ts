import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

import { root } from '../../../scripts/dev/root.ts';
import { launchBrowser, type Page } from '../../../scripts/testing/browser.ts';
import { fetchPage } from '../../../scripts/testing/reader.ts';
import { makeWeekSheet, mended } from '../../../scripts/testing/schedule-sheet.ts';
import { startTestPortal } from '../../../scripts/testing/test-portal.ts';
import { openDesk } from '../testing/desk.ts';
import { pasteText } from '../testing/paste-text.ts';

const folder = join(root, 'cms', 'docs', 'pictures');
const size = { width: 1280, height: 800 };
/** Strapi cuts the times in the lists of its first page where they have less room. */
const wide = { width: 1600, height: 884 };
/** From the week to its first wrong row; no row is half under the buttons. */
const tall = { width: 1280, height: 1196 };
const editor = {
  email: 'bientap@songlam.example',
  password: 'Mat-khau-bien-tap-1',
  firstname: 'Lê Thị',
  lastname: 'Hoa',
};

/** How long Strapi shows that something is done, over what a picture is to show. */
const noticeMs = 3000;

type Shoot = (page: Page, name: string, view?: typeof size) => Promise<void>;

/**
 * Walks the guide in a fresh portal as an editor, by the words that the guide names, and takes its pictures on the way.
 *
 * @throws Error where the guide leads to nothing
 */
export async function takePictures(say: (line: string) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const portal = await startTestPortal({ PORTAL_SEED: 'demo' });
  const browser = await launchBrowser();
  const shoot: Shoot = async (page, name, view = size) => {
    await page.setViewportSize(view);
    await page.waitForLoadState('networkidle');
    await page.mouse.move(view.width - 1, view.height - 1);
    await page.waitForTimeout(noticeMs);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await sharp(picture)
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(join(folder, `${name}.png`));
    await page.setViewportSize(size);
    say(name);
  };
  try {
    await portal.admin.addUser('portal-editor', editor);
    const { cmsUrl } = portal.settings;
    const door = await browser.newPage({ viewport: size, locale: 'vi-VN' });
    await door.goto(`${cmsUrl}/admin`);
    await door.locator('input[name=email]').waitFor();
    await shoot(door, 'dang-nhap');
    await door.close();
    const page = await openDesk(browser, cmsUrl, editor);
    await page.setViewportSize(size);
    await writeArticle(page, shoot);
    await publishArticle(page, shoot);
    await putInWeek(page, shoot);
    await leaveUnsaved(page, shoot, cmsUrl);
  } finally {
    await browser.close();
    await portal.stop();
  }
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function writeArticle(page: Page, shoot: Shoot): Promise<void> {
  await page.getByText('Các bản gần đây').waitFor();
  await shoot(page, 'trang-dau', wide);

  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('link', { name: 'Bài viết', exact: true }).click();
  await page.getByRole('link', { name: 'Tạo mục mới' }).click();
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Đoàn công tác khảo sát thực tế tại cơ sở');
  await page
    .getByRole('textbox', { name: 'Sapo' })
    .fill('Đoàn đã trao đổi với lãnh đạo địa phương về việc học tập của cán bộ.');
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.type('Sáng 20/11, đoàn công tác của nhà trường đã đến xã Thượng Sơn.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chèn ảnh từ thư viện' }).click();
  const library = page.getByRole('dialog');
  await library.getByRole('checkbox').first().waitFor();
  await shoot(page, 'chon-anh');
  await library.getByRole('checkbox', { name: /thu-vien/ }).click();
  await library.getByRole('button', { name: 'Hoàn tất' }).click();
  const words = page.getByRole('group', { name: 'Chèn ảnh từ thư viện' });
  await words.getByLabel('Mô tả ảnh').fill('Phòng đọc của thư viện với các giá sách cao');
  await words.getByRole('button', { name: 'Chèn' }).click();
  await page.locator('.ProseMirror figure img[src]').waitFor();

  await page.locator('.ProseMirror > p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  for (const cell of ['Lớp', 'Học viên', 'Đơn vị', 'K75', '42', 'Huyện Thanh Chương', 'K76', '38']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Huyện Nghi Lộc');
  await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
  await page.getByRole('option', { name: 'Tin hoạt động' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  const saved = page.getByText('Đã lưu', { exact: true });
  await saved.waitFor();
  await saved.waitFor({ state: 'hidden' });
  await page.locator('label', { hasText: /^Nội dung/ }).evaluate((label) => {
    label.style.scrollMarginTop = '32px';
    label.scrollIntoView({ block: 'start' });
  });
  await shoot(page, 'viet-bai');
}

/** The text names a day without its year, so the portal asks first. */
async function publishArticle(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: 'Đăng', exact: true }).click();
  await page.getByRole('dialog', { name: 'Có 1 điểm nên xem lại' }).waitFor();
  await shoot(page, 'soat-bai');
  await page.getByRole('button', { name: 'Chấp nhận và đăng' }).click();
  await page.getByText(/^Đang hiển thị từ \d\d:\d\d/).waitFor();
  await shoot(page, 'bien-nhan');
  const address = await page.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href');
  const { body } = await fetchPage(address ?? '');
  const missing = ['<table', 'Huyện Thanh Chương', 'Phòng đọc của thư viện'].filter(
    (part) => !body.includes(part),
  );
  if (missing.length > 0) throw new Error(`The live article lacks ${missing.join(', ')}`);
}

async function putInWeek(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('link', { name: 'Nhập lịch tuần' }).click();
  const paste = page.getByRole('textbox', { name: 'Dán bảng vào đây' });
  // The focus leaves the menu, whose hint would stay.
  await paste.click();
  await pasteText(paste, makeWeekSheet());
  await page.getByText('3 dòng có lỗi: 10, 18, 35').waitFor();
  await shoot(page, 'lich-tuan', tall);
  for (const { row, field: name, text } of mended)
    await field(page, `${name}, dòng ${String(row)}`).fill(text);
  await page.getByText('Không có lỗi.').waitFor();
  await page.getByRole('button', { name: 'Lưu và đăng tất cả' }).click();
  await page.getByText('Đã lưu và đăng 35 dòng.').waitFor();
}

async function leaveUnsaved(page: Page, shoot: Shoot, cmsUrl: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/content-manager/collection-types/api::article.article`);
  await page.getByText('Đoàn công tác khảo sát thực tế tại cơ sở').first().click();
  const sapo = page.getByRole('textbox', { name: 'Sapo' });
  await sapo.fill('Đoàn đã trao đổi với lãnh đạo xã về việc học tập của cán bộ trẻ.');
  const form = page.url();
  await page.goto(`${cmsUrl}/admin`);
  await page.goto(form);
  await page.getByRole('dialog', { name: 'Có phần đã gõ mà chưa lưu' }).waitFor();
  await shoot(page, 'chua-luu');
}
