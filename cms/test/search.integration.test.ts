import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, type Documents, type Fields } from '../src/entries.ts';
import { searchedFields } from '../src/search/searched-fields.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';

const dataDir = mkdtempSync(join(tmpdir(), 'portal-search-'));
const [email, password] = ['quan-tri@portal.local', 'Mat-khau-1234'];
const words = 'Đại hội Đảng bộ Trường, ủy viên Nguyễn Thị Ánh';
/** What types ask for on save beside the text that is searched. */
const required: Readonly<Record<string, Fields>> = {
  'api::category.category': { emptyText: 'x' },
  'api::site-link.site-link': { url: 'https://example.vn/' },
  'api::menu-item.menu-item': { url: '/van-ban/' },
  'api::document.document': { files: [] },
};
/** Live on save, so they need a picture and, for photos, an album. */
const withPictures: ReadonlySet<string> = new Set(['api::photo.photo', 'api::slide.slide']);
const types = Object.keys(searchedFields).filter((uid) => !withPictures.has(uid));

let cms: BootedCms;
let token = '';

beforeAll(async () => {
  cms = await bootCms({
    dataDir,
    port: 0,
    env: { PORTAL_ADMIN_EMAIL: email, PORTAL_ADMIN_PASSWORD: password },
  });
  const answer = await ask('/admin/login', { email, password });
  const data = answer['data'] as Fields;
  token = String(data['token'] ?? data['accessToken']);
}, 60_000);

afterAll(async () => {
  await cms.stop();
  rmSync(dataDir, { recursive: true });
});

async function ask(path: string, body?: Fields): Promise<Fields> {
  const answer = await fetch(`${cms.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Fields;
}

async function find(path: string, sought: string): Promise<string[]> {
  const { results } = await ask(`${path}?_q=${encodeURIComponent(sought)}`);
  return (results as { documentId: string }[]).map(({ documentId }) => documentId);
}

describe("the admin panel's search", () => {
  it.each(types)('of %s ignores case and marks', async (uid) => {
    const entries: Documents = documentsOf(cms.strapi, uid);
    const field = searchedFields[uid]?.find((name) => ['title', 'name'].includes(name));
    const { documentId } = await entries.create({
      data: { ...required[uid], [field ?? searchedFields[uid]?.[0] ?? '']: words },
    });
    const path = `/content-manager/collection-types/${uid}`;
    for (const sought of ['ĐẠI HỘI', 'dai hoi dang bo', 'Uỷ viên', 'nguyễn thị ánh'])
      expect([sought, await find(path, sought)]).toEqual([sought, [documentId]]);
    expect(await find(path, 'đại học')).toEqual([]);
  });

  it('for related entries does so too', async () => {
    const topics = documentsOf(cms.strapi, 'api::topic.topic');
    const { documentId } = await topics.create({ data: { name: 'Học tập đạo đức Hồ Chí Minh' } });
    const path = '/content-manager/relations/api::article.article/topics';
    expect(await find(path, 'dao duc')).toEqual([documentId]);
    expect(await find(path, 'ĐẠO ĐỨC')).toEqual([documentId]);
    expect(await find(path, 'đạo cụ')).toEqual([]);
  });
});
