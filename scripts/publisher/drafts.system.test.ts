import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, it } from 'vitest';

import { createAdminClient } from '../testing/admin-client.ts';
import { article, createArticle, createCategory } from '../testing/content.ts';
import { waitForPage } from '../testing/reader.ts';

const { siteUrl, cmsUrl, dataDir } = inject('settings');
const secretWord = 'Mậtngữchưacôngbố';
const secretSlug = 'mat-ngu-chua-cong-bo';

function filesWith(dir: string, needles: string[]): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = join(dir, name);
    if (needles.some((needle) => name.includes(needle))) return [file];
    if (statSync(file).isDirectory()) return filesWith(file, needles);
    const text = readFileSync(file, 'utf8');
    return needles.some((needle) => text.includes(needle)) ? [file] : [];
  });
}

it('the text of a draft, and of a draft over a published article, occurs nowhere in the release', async () => {
  const admin = createAdminClient(cmsUrl, inject('adminToken'));
  const categoryId = await createCategory(admin, 'Chuyên mục cho bản nháp');
  await createArticle(admin, categoryId, `${secretWord} một`, { slug: secretSlug });
  const published = await createArticle(admin, categoryId, 'Bài có bản nháp mới', {
    slug: 'bai-co-ban-nhap',
  });
  await admin.publish(article, published);
  await admin.update(article, published, { summary: `${secretWord} hai`, body: `<p>${secretWord} ba</p>` });
  const marker = await createArticle(admin, categoryId, 'Bài đánh dấu sau cùng');
  await admin.publish(article, marker);
  await waitForPage(`${siteUrl}/tin-tuc/`, (page) => page.body.includes('Bài đánh dấu sau cùng'), 5000);

  const site = join(dataDir, 'site');
  const current = join(site, 'current');
  expect(filesWith(current, ['Bài có bản nháp mới']).length).toBeGreaterThan(0);
  expect(filesWith(current, [secretWord, secretSlug])).toEqual([]);
  expect(filesWith(join(site, 'trees'), [secretWord, secretSlug])).toEqual([]);
});
