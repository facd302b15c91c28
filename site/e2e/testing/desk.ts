import type { Browser, Page } from '../../../scripts/testing/browser.ts';

const stepMs = 30_000;

export interface Account {
  email: string;
  password: string;
}

/** Opens the admin panel in a browser of its own, as on the computer of one person, and logs in. */
export async function openDesk(browser: Browser, cmsUrl: string, account: Account): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  page.setDefaultTimeout(stepMs);
  await page.goto(`${cmsUrl}/admin`);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
}
