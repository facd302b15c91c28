import { articlePath } from '@portal/shared-types';
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createAdminClient } from '../testing/admin-client.ts';
import { article, category, createArticle, createCategory } from '../testing/content.ts';
import { openSearch } from '../../site/src/search/search.ts';
import { fetchPage, waitForPage } from '../testing/reader.ts';

const { siteUrl, cmsUrl, publisherUrl } = inject('settings');
/** The promise to editors is about a second; two are the bound of the test, on a busy machine too. */
const liveMs = 2000;
const pathDate = '2026-11-12T03:00:00.000Z';
const urlOf = (slug: string): string => siteUrl + articlePath({ pathDate, slug });

const admin = createAdminClient(cmsUrl, inject('adminToken'));
let categoryId: string;

beforeAll(async () => {
  categoryId = await createCategory(admin, 'Chuyên mục thử');
});

async function publishNew(title: string, slug: string): Promise<string> {
  const id = await createArticle(admin, categoryId, title, { slug, postedAt: pathDate });
  await admin.publish(article, id);
  return id;
}

describe('what an editor does is on the site within two seconds', () => {
  it('a first publish', async () => {
    await publishNew('Bài thử đăng lần đầu', 'bai-thu-dang');
    await waitForPage(
      urlOf('bai-thu-dang'),
      (page) => page.status === 200 && page.body.includes('Bài thử đăng lần đầu'),
      liveMs,
    );
    expect((await fetchPage(`${siteUrl}/tin-tuc/2026/11/`)).body).toContain('/tin-tuc/2026/11/bai-thu-dang/');
  });

  it('an edit', async () => {
    const id = await publishNew('Bài thử sửa', 'bai-thu-sua');
    await waitForPage(urlOf('bai-thu-sua'), (page) => page.status === 200, liveMs);
    await admin.update(article, id, { summary: 'Sapo đã sửa lại' });
    await admin.publish(article, id);
    await waitForPage(urlOf('bai-thu-sua'), (page) => page.body.includes('Sapo đã sửa lại'), liveMs);
  });

  it('a rename, with a redirect from the old address', async () => {
    const id = await publishNew('Bài thử đổi tên', 'ten-cu');
    await waitForPage(urlOf('ten-cu'), (page) => page.status === 200, liveMs);
    await admin.update(article, id, { slug: 'ten-moi' });
    await admin.publish(article, id);
    await waitForPage(urlOf('ten-moi'), (page) => page.status === 200, liveMs);
    const old = await fetchPage(urlOf('ten-cu'));
    expect([old.status, old.location]).toEqual([301, articlePath({ pathDate, slug: 'ten-moi' })]);
  });

  it('an unpublish, with a page that says so, and its return', async () => {
    const id = await publishNew('Bài thử gỡ xuống', 'bai-thu-go');
    await waitForPage(urlOf('bai-thu-go'), (page) => page.status === 200, liveMs);
    await admin.unpublish(article, id);
    await waitForPage(urlOf('bai-thu-go'), (page) => page.body.includes('đã được gỡ'), liveMs);
    const withdrawn = await fetchPage(urlOf('bai-thu-go'));
    expect(withdrawn.body).not.toContain('Nội dung: Bài thử gỡ xuống');
    expect(withdrawn.body).toContain('noindex');
    await admin.publish(article, id);
    await waitForPage(
      urlOf('bai-thu-go'),
      (page) => page.body.includes('Nội dung: Bài thử gỡ xuống'),
      liveMs,
    );
  });

  it('a deletion, as 410', async () => {
    const id = await publishNew('Bài thử xóa', 'bai-thu-xoa');
    await waitForPage(urlOf('bai-thu-xoa'), (page) => page.status === 200, liveMs);
    await admin.remove(article, id);
    await waitForPage(urlOf('bai-thu-xoa'), (page) => page.status === 410, liveMs);
  });

  it('a bulk publish', async () => {
    const slugs = ['hang-loat-1', 'hang-loat-2', 'hang-loat-3'];
    const ids = await Promise.all(
      slugs.map((slug) => createArticle(admin, categoryId, `Bài ${slug}`, { slug, postedAt: pathDate })),
    );
    await admin.bulk(article, 'bulkPublish', ids);
    for (const slug of slugs) await waitForPage(urlOf(slug), (page) => page.status === 200, liveMs);
  });

  it('a renamed category', async () => {
    const id = await createCategory(admin, 'Tên chuyên mục ban đầu');
    await waitForPage(`${siteUrl}/chuyen-muc/ten-chuyen-muc-ban-dau/`, (page) => page.status === 200, liveMs);
    await admin.update(category, id, { name: 'Tên chuyên mục về sau' });
    await waitForPage(
      `${siteUrl}/chuyen-muc/ten-chuyen-muc-ban-dau/`,
      (page) => page.body.includes('Tên chuyên mục về sau'),
      liveMs,
    );
  });
});

it('what is published is found within a minute, and no more once it was withdrawn', async () => {
  const path = articlePath({ pathDate, slug: 'bai-thu-tim' });
  const find = async (): Promise<string[]> => {
    // As in a page that was just opened: what it knew before cannot help it.
    const search = openSearch(async (file) => JSON.parse((await fetchPage(siteUrl + file)).body) as unknown);
    const found = await search({ text: 'kinh te tuan hoan o Sông Lam' });
    return (await found.read(0, 10)).map((hit) => hit.path);
  };
  const id = await publishNew('Mô hình kinh tế tuần hoàn ở Sông Lam', 'bai-thu-tim');
  await expect.poll(find, { timeout: 60_000, interval: 200 }).toContain(path);
  await admin.unpublish(article, id);
  await waitForPage(siteUrl + path, (page) => page.body.includes('đã được gỡ'), liveMs);
  expect(await find()).not.toContain(path);
});

it('a wrong or missing webhook secret is refused with 401', async () => {
  const hook = `${publisherUrl}/hooks/content`;
  for (const authorization of [undefined, 'Bearer wrong', 'Bearer ', `Basic ${inject('hookSecret')}`]) {
    const response = await fetch(hook, {
      method: 'POST',
      body: '{}',
      headers: authorization ? { authorization } : {},
    });
    expect(response.status).toBe(401);
  }
  const right = await fetch(hook, {
    method: 'POST',
    headers: { authorization: `Bearer ${inject('hookSecret')}` },
  });
  expect(right.status).toBe(202);
});
