import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../../scripts/dev/root.ts';
import { launchBrowser, type Page } from '../../../scripts/testing/browser.ts';
import { startTestPortal } from '../../../scripts/testing/test-portal.ts';
import { openDesk } from '../testing/desk.ts';

const folder = join(root, 'cms', 'docs', 'pictures');
const editor = {
  email: 'bientap@songlam.example',
  password: 'Mat-khau-bien-tap-1',
  firstname: 'Lê Thị',
  lastname: 'Hoa',
};

/** Walks the guide in a fresh portal as an editor, and takes its pictures on the way. */
export async function takePictures(say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const portal = await startTestPortal({ PORTAL_SEED: 'demo' });
  const browser = await launchBrowser();
  try {
    await portal.admin.addUser('portal-editor', editor);
    const { cmsUrl } = portal.settings;
    const door = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
    await door.goto(`${cmsUrl}/admin`);
    await door.locator('input[name=email]').waitFor();
    await shoot(door, 'dang-nhap');
    await door.close();
    await walk(await openDesk(browser, cmsUrl, editor), cmsUrl);
  } finally {
    await browser.close();
    await portal.stop();
  }

  async function shoot(page: Page, name: string): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    say(name);
  }

  async function walk(page: Page, cmsUrl: string): Promise<void> {
    const field = (name: string) => page.getByRole('textbox', { name });
    await page.getByText('Các bản gần đây').waitFor();
    await shoot(page, 'trang-dau');

    await page.getByRole('link', { name: 'Nội dung' }).first().click();
    await page.getByRole('link', { name: 'Bài viết' }).first().click();
    await page.getByRole('link', { name: 'Tạo mục mới' }).click();
    await field('Tiêu đề').fill('Đoàn công tác khảo sát thực tế tại cơ sở');
    await field('Sapo').fill('Đoàn đã trao đổi với lãnh đạo địa phương về việc học tập của cán bộ.');
    await field('Nội dung').click();
    await page.keyboard.type('Sáng nay, đoàn công tác của nhà trường đã đến xã Thượng Sơn.');
    await page.getByRole('button', { name: 'Chèn bảng' }).click();
    await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
    await page.getByRole('option', { name: 'Tin hoạt động' }).click();
    await shoot(page, 'viet-bai');

    await page.getByRole('button', { name: 'Chèn ảnh từ thư viện' }).click();
    await page.getByRole('dialog').first().waitFor();
    await shoot(page, 'chon-anh');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Đăng', exact: true }).click();
    await page.getByText(/^Đang hiển thị từ \d\d:\d\d/).waitFor();
    await shoot(page, 'bien-nhan');

    const form = page.url();
    await field('Sapo').fill('Đoàn đã trao đổi với lãnh đạo xã về việc học tập của cán bộ trẻ.');
    await page.goto(`${cmsUrl}/admin`);
    await page.goto(form);
    await page.getByRole('dialog', { name: 'Có phần đã gõ mà chưa lưu' }).waitFor();
    await shoot(page, 'chua-luu');
  }
}
