import type { WireRecord } from '@portal/shared-types';
import Database from 'better-sqlite3';

import { generateArticles } from './generate-articles.ts';

const perTransaction = 5000;

/**
 * Writes published articles straight into the database of a stopped CMS, draft and published version each. No rule runs
 * and no journal row is written: what reads them must sync from nothing.
 *
 * @param databaseFile SQLite file of a CMS that has started once
 * @param count how many
 * @param categoryIds database ids of categories, used in turn
 * @returns their documentIds, newest first
 */
export function fillArticles(databaseFile: string, count: number, categoryIds: readonly number[]): string[] {
  const database = new Database(databaseFile);
  const article = database.prepare(
    `INSERT INTO articles (document_id, title, kicker, summary, body, posted_at, event_date, featured, slug, path_date,
       revision, search_text, created_at, updated_at, published_at)
     VALUES (@documentId, @title, @kicker, @summary, @body, @at, @eventDate, @featured, @slug, @at,
       1, @searchText, @at, @at, @publishedAt)`,
  );
  const category = database.prepare(
    'INSERT INTO articles_category_lnk (article_id, category_id) VALUES (?, ?)',
  );
  const byline = database.prepare('INSERT INTO components_article_bylines (name) VALUES (?)');
  const component = database.prepare(
    `INSERT INTO articles_cmps (entity_id, cmp_id, component_type, field, "order") VALUES (?, ?, 'article.byline', 'authors', 1)`,
  );
  const documentIds: string[] = [];
  const insert = database.transaction((articles: Iterator<WireRecord<'article'>, void>) => {
    for (let number = 0; number < perTransaction; number += 1) {
      const next = articles.next();
      if (next.done === true) return;
      const { documentId, title, kicker, summary, body, eventDate, slug, featured, authors, postedAt } =
        next.value;
      const at = Date.parse(postedAt ?? '');
      const row = { documentId, title, kicker, summary, body, eventDate, slug, searchText: slug, at };
      for (const publishedAt of [null, at]) {
        const { lastInsertRowid } = article.run({ ...row, featured: featured === true ? 1 : 0, publishedAt });
        category.run(lastInsertRowid, categoryIds[documentIds.length % categoryIds.length]);
        component.run(lastInsertRowid, byline.run(authors[0]?.name).lastInsertRowid);
      }
      documentIds.push(documentId);
    }
  });
  const articles = generateArticles(count, ['']);
  while (documentIds.length < count) insert(articles);
  database.exec('ANALYZE');
  database.close();
  return documentIds;
}
