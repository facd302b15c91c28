import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, rowsOf, type Documents, type Entry, type Fields } from '../src/entries.ts';
import { fileUid } from '../src/models.ts';
import { serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';

describe.each(databases)('on %s', (kind) => {
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let articles: Documents;
  let categories: Documents;
  let category: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-rules-'));
    database = await openDatabase(kind);
    cms = await bootCms({ dataDir, env: { ...database.env, PORTAL_NOW: '2026-03-05T04:00:00Z' } });
    articles = documentsOf(cms.strapi, 'api::article.article');
    categories = documentsOf(cms.strapi, 'api::category.category');
    category = (await categories.create({ data: { name: 'Tin', emptyText: 'Chưa có bài.' } })).documentId;
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  const publish = (fields: Fields): Promise<Entry> =>
    articles.create({
      data: { summary: 'Sapo', body: '<p>x</p>', category, ...fields },
      status: 'published',
    });

  async function readRedirects(): Promise<string[]> {
    const redirects = await rowsOf(cms.strapi, 'api::redirect.redirect').findMany({
      orderBy: { fromPath: 'asc' },
    });
    return redirects.map((entry) =>
      [entry['fromPath'], entry['kind'], entry['toPath'] ?? ''].join(' ').trim(),
    );
  }

  async function clearRedirects(): Promise<void> {
    await rowsOf(cms.strapi, 'api::redirect.redirect').deleteMany({ where: {} });
  }

  describe('an address', () => {
    it('is made from the title and numbered when taken', async () => {
      const slugs = [
        (await publish({ title: 'Đảng ủy họp' }))['slug'],
        (await publish({ title: 'Đảng ủy họp' }))['slug'],
      ];
      expect(slugs).toEqual(['dang-uy-hop', 'dang-uy-hop-2']);
    });

    it('that another entry has is refused', async () => {
      await publish({ title: 'Một bài', slug: 'mot-bai' });
      await expect(publish({ title: 'Hai bài', slug: 'mot-bai' })).rejects.toThrow(
        'đã được dùng cho “Một bài”',
      );
    });

    it('keeps the day of the first publication', async () => {
      const { documentId } = await publish({ title: 'Ngày đầu' });
      await articles.update({
        documentId,
        data: { postedAt: '2020-01-01T00:00:00.000Z', pathDate: '2019-01-01', revision: 9 },
      });
      const [again] = (await articles.publish({ documentId })).entries;
      expect([again?.['pathDate'], again?.['revision']]).toEqual(['2026-03-05T04:00:00.000Z', 2]);
    });

    it('never dies silently', async () => {
      await clearRedirects();
      const { documentId } = await publish({ title: 'a' });
      for (const slug of ['b', 'c']) {
        await articles.update({ documentId, data: { slug } });
        await articles.publish({ documentId });
      }
      expect(await readRedirects()).toEqual([
        '/tin-tuc/2026/03/a/ moved /tin-tuc/2026/03/c/',
        '/tin-tuc/2026/03/b/ moved /tin-tuc/2026/03/c/',
      ]);
      await articles.update({ documentId, data: { slug: 'a' } });
      await articles.publish({ documentId });
      expect(await readRedirects()).toEqual([
        '/tin-tuc/2026/03/b/ moved /tin-tuc/2026/03/a/',
        '/tin-tuc/2026/03/c/ moved /tin-tuc/2026/03/a/',
      ]);
      await articles.delete({ documentId });
      expect(await readRedirects()).toEqual([
        '/tin-tuc/2026/03/a/ gone',
        '/tin-tuc/2026/03/b/ gone',
        '/tin-tuc/2026/03/c/ gone',
      ]);
    });

    it('is gone too when the entry was withdrawn before', async () => {
      await clearRedirects();
      const { documentId } = await publish({ title: 'd' });
      await articles.unpublish({ documentId });
      expect(await readRedirects()).toEqual(['/tin-tuc/2026/03/d/ withdrawn']);
      await articles.delete({ documentId });
      expect(await readRedirects()).toEqual(['/tin-tuc/2026/03/d/ gone']);
    });

    it('leads on when the entry comes back elsewhere, and stands free when it comes back', async () => {
      await clearRedirects();
      const { documentId } = await publish({ title: 'e' });
      await articles.unpublish({ documentId });
      await articles.update({ documentId, data: { slug: 'f' } });
      await articles.publish({ documentId });
      expect(await readRedirects()).toEqual(['/tin-tuc/2026/03/e/ moved /tin-tuc/2026/03/f/']);
      await articles.unpublish({ documentId });
      await articles.publish({ documentId });
      expect(await readRedirects()).toEqual(['/tin-tuc/2026/03/e/ moved /tin-tuc/2026/03/f/']);
    });

    it('of a renamed category leads on', async () => {
      await clearRedirects();
      const { documentId } = await categories.create({ data: { name: 'Cũ', emptyText: 'x' } });
      await categories.update({ documentId, data: { slug: 'moi' } });
      expect(await readRedirects()).toEqual(['/chuyen-muc/cu/ moved /chuyen-muc/moi/']);
    });
  });

  describe('publishing is refused', () => {
    it('with every problem in one message', async () => {
      const { documentId } = await articles.create({ data: { title: 'Thiếu' } });
      await expect(articles.publish({ documentId })).rejects.toThrow(
        /Chưa thể đăng: “Sapo”.*“Nội dung”.*“Chuyên mục”/,
      );
    });

    it('while a related article is not published, and names it', async () => {
      const draft = await articles.create({ data: { title: 'Bài nháp' } });
      await expect(publish({ title: 'Chủ', related: [draft.documentId] })).rejects.toThrow(
        'mục chưa đăng: “Bài nháp”',
      );
    });
  });

  describe('what is required stays', () => {
    it('a category of published articles is not deleted, and up to three of them are named', async () => {
      await expect(categories.delete({ documentId: category })).rejects.toThrow(
        /đang được dùng trong (“[^”]+”(, )?){3} và \d+ mục khác/,
      );
    });

    it('a file that a published entry shows is not deleted, alone or among others', async () => {
      const files = rowsOf(cms.strapi, fileUid);
      const data = {
        name: 'anh.jpg',
        hash: 'x',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: '/x.jpg',
        provider: 'none',
      };
      const [shown, spare] = [
        await files.create({ data }),
        await files.create({ data: { ...data, name: 'du.jpg' } }),
      ];
      await publish({ title: 'Có ảnh', cover: { image: shown.id, alt: 'Quang cảnh hội nghị' } });
      const upload = serviceOf(cms.strapi, 'plugin::upload.upload') as {
        remove(file: Entry): Promise<unknown>;
      };
      const library = serviceOf(cms.strapi, 'plugin::upload.file') as {
        deleteByIds(ids: number[]): Promise<unknown>;
      };
      await expect(upload.remove(shown)).rejects.toThrow('“anh.jpg”: đang được dùng trong “Có ảnh”');
      await expect(library.deleteByIds([spare.id, shown.id])).rejects.toThrow('“anh.jpg”');
      expect(await files.count()).toBe(2);
      await upload.remove(spare);
      expect(await files.count()).toBe(1);
    });

    it('a category is not its own ancestor', async () => {
      const child = await categories.create({ data: { name: 'Con', emptyText: 'x', parent: category } });
      const call = categories.update({
        documentId: category,
        data: { parent: { connect: [{ documentId: child.documentId }] } },
      });
      await expect(call).rejects.toThrow('vòng lặp');
    });
  });

  it('a copy begins a life of its own', async () => {
    const { documentId } = await publish({ title: 'Bản gốc' });
    const { entries } = await articles.clone({ documentId, data: {} });
    const [copy] = entries;
    expect([copy?.['slug'], copy?.['pathDate'], copy?.['revision'], copy?.['publishedAt']]).toEqual([
      'ban-goc-2',
      null,
      0,
      null,
    ]);
  });

  it('what only administrators save is refused to editors, also through a role that allows it', async () => {
    const as = (code: string) => ({ state: { user: { roles: [{ code }] } } });
    const save = async (code: string): Promise<unknown> => {
      let saved: unknown;
      await cms.strapi.requestContext.run(as(code) as never, async () => {
        saved = await categories.create({ data: { name: code, emptyText: 'x' } });
      });
      return saved;
    };
    await expect(save('portal-editor')).rejects.toThrow('Chỉ quản trị viên');
    await expect(save('strapi-super-admin')).resolves.toMatchObject({ slug: 'strapi-super-admin' });
  });
});
