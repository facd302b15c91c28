import { afterAll, beforeAll, expect, it } from 'vitest';

import { article, createArticle, createCategory } from '../testing/content.ts';
import { fetchPage, waitForPage } from '../testing/reader.ts';
import { startTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;

beforeAll(async () => {
  // A doorbell that nobody hears.
  portal = await startTestPortal({ PORTAL_HOOK_URL: 'http://127.0.0.1:9/hooks/content' });
});

afterAll(() => portal.stop());

it('an empty portal is a whole site with Vietnamese texts and no blank heading', async () => {
  for (const [path, words] of [
    ['/', 'Cổng thông tin đang được chuẩn bị'],
    ['/tin-tuc/', 'Chưa có tin nào được đăng'],
  ] as const) {
    const page = await fetchPage(portal.settings.siteUrl + path);
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/<(h[1-6]|title|li|nav|ul|a)[^>]*>\s*<\/\1>/);
    expect(page.body).not.toMatch(/\b(?:undefined|null|NaN|\[object)\b/);
    expect(page.body).toContain(words);
  }
  expect((await fetchPage(`${portal.settings.siteUrl}/khong-co/`)).status).toBe(404);
});

it('without the webhook a publish is live within 30 s', async () => {
  const categoryId = await createCategory(portal.admin, 'Chuyên mục');
  const id = await createArticle(portal.admin, categoryId, 'Bài không có chuông báo');
  await portal.admin.publish(article, id);
  await waitForPage(
    `${portal.settings.siteUrl}/`,
    (page) => page.body.includes('Bài không có chuông báo'),
    30_000,
  );
});
