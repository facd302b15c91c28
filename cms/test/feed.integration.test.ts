import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireFeed, WireRecord } from '@portal/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, rowsOf, type Entry, type Fields } from '../src/entries.ts';
import { fileUid } from '../src/models.ts';
import { serviceOf } from '../src/services.ts';
import { bootCms, type BootedCms } from '../testing/boot.mts';
import { databases, openDatabase, type Database } from '../testing/databases.mts';
import { createFeedReader } from '../testing/feed-reader.mts';

describe.each(databases)('on %s', (kind) => {
  const articleUid = 'api::article.article';
  let dataDir: string;
  let database: Database;
  let cms: BootedCms;
  let feed: ReturnType<typeof createFeedReader>;
  let category: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-feed-'));
    database = await openDatabase(kind);
    cms = await bootCms({ dataDir, port: 0, env: database.env });
    feed = createFeedReader(cms);
    const made = await documentsOf(cms.strapi, 'api::category.category').create({
      data: { name: 'Tin', emptyText: 'Chưa có bài.' },
    });
    category = made.documentId;
  }, 60_000);

  afterAll(async () => {
    await cms.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true });
  });

  let number = 0;

  async function publishArticle(fields: Fields = {}): Promise<Entry> {
    number += 1;
    const data = {
      title: `Bài ${String(number)}`,
      summary: 'Sapo',
      body: '<p>Nội dung</p>',
      category,
      ...fields,
    };
    return documentsOf(cms.strapi, articleUid).create({ data, status: 'published' });
  }

  async function readArticles(): Promise<WireRecord<'article'>[]> {
    const answer = await cms.ask(
      '{ articleRecords { documentId title related authors { name } cover { image } } }',
    );
    return (answer as { articleRecords: WireRecord<'article'>[] }).articleRecords;
  }

  describe('the journal', () => {
    it('has a row for a published entry and none for a draft', async () => {
      await feed.readNew();
      await documentsOf(cms.strapi, articleUid).create({ data: { title: 'Nháp' } });
      expect(await feed.readNew()).toEqual([]);
      await publishArticle();
      expect(await feed.readNew()).toEqual(['article:changed']);
    });

    it('tells of entries whose link goes with its target', async () => {
      const target = await publishArticle();
      await publishArticle({ related: [target.documentId] });
      await feed.readNew();
      await documentsOf(cms.strapi, articleUid).delete({ documentId: target.documentId });
      expect(await feed.readNew()).toEqual(['redirect:changed', 'article:gone', 'article:changed']);
    });

    it('has every row of a bulk action', async () => {
      const entries = [await publishArticle(), await publishArticle(), await publishArticle()];
      await feed.readNew();
      const manager = serviceOf(cms.strapi, 'plugin::content-manager.document-manager') as {
        unpublishMany(ids: string[], uid: string): Promise<unknown>;
      };
      await manager.unpublishMany(
        entries.map(({ documentId }) => documentId),
        articleUid,
      );
      const rows = await feed.readNew();
      expect(rows.filter((row) => row === 'article:gone')).toHaveLength(3);
      expect(rows.filter((row) => row === 'redirect:changed')).toHaveLength(3);
    });

    it('has no row of a write that was refused', async () => {
      await feed.readNew();
      await expect(publishArticle({ title: '' })).rejects.toThrow('“Tiêu đề”');
      expect(await feed.readNew()).toEqual([]);
    });

    it('has rows of files, whoever writes them', async () => {
      const file = await rowsOf(cms.strapi, fileUid).create({
        data: {
          name: 'a.pdf',
          hash: 'a',
          mime: 'application/pdf',
          size: 1,
          url: '/a.pdf',
          provider: 'local',
        },
      });
      await rowsOf(cms.strapi, fileUid).update({ where: { id: file.id }, data: { caption: 'b' } });
      await cms.strapi.db.connection('files').where({ id: file.id }).update({ caption: 'c' });
      await rowsOf(cms.strapi, fileUid).delete({ where: { id: file.id } });
      expect(await feed.readNew()).toEqual(['media:gone', 'media:gone', 'media:gone', 'media:gone']);
    });
  });

  describe('the records', () => {
    it.each([11, 101])('hold all of %i children', async (count) => {
      const authors = Array.from({ length: count }, (_, index) => ({ name: `Tác giả ${String(index)}` }));
      const { documentId } = await publishArticle({ authors });
      const record = (await readArticles()).find((article) => article.documentId === documentId);
      expect(record?.authors).toEqual(authors);
    });

    it('are read in pages by documentId, each once', async () => {
      const all = (await readArticles()).map(({ documentId }) => documentId);
      const paged: string[] = [];
      for (let after: string | undefined; ; after = paged.at(-1)) {
        const answer = (await cms.ask(
          'query ($after: ID) { articleRecords(after: $after, limit: 3) { documentId } }',
          {
            after,
          },
        )) as { articleRecords: { documentId: string }[] };
        if (answer.articleRecords.length === 0) break;
        paged.push(...answer.articleRecords.map(({ documentId }) => documentId));
      }
      expect(paged).toEqual(all);
      expect(new Set(paged).size).toBe(paged.length);
    });

    it('are as many as the feed counts, drafts not among them', async () => {
      const { feed: state } = (await cms.ask('{ feed { counts { type n } } }')) as { feed: WireFeed };
      const articles = await readArticles();
      expect(state.counts.find(({ type }) => type === 'article')?.n).toBe(articles.length);
      expect(articles.map(({ title }) => title)).not.toContain('Nháp');
    });
  });
});
