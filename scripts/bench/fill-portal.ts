import Database from 'better-sqlite3';

import { createCategory } from '../testing/content.ts';
import type { TestCms } from '../testing/test-cms.ts';
import { fillDatabase } from './fill-database.ts';
import type { Targets } from './generated-entry.ts';

/** What a case must know of a published article to find it on the site. */
export interface FilledArticle {
  documentId: string;
  slug: string;
  /** ISO instant */
  pathDate: string;
  /** slug of its category */
  category: string;
}

const wantedCategories = 12;
/** A notice and a document for so many articles. */
const articlesPerOther = 20;

/**
 * Adds generated content to the demo content of a CMS, so that menus, banners and the home page are as in use. It is
 * written into the database of the stopped CMS: a hundred thousand publishes over its API would take two hours.
 *
 * @returns every published article, newest first
 */
export async function fillPortal(cms: TestCms, articles: number): Promise<FilledArticle[]> {
  const known = (await cms.admin.list('api::category.category')).length;
  for (let number = known + 1; number <= wantedCategories; number += 1)
    await createCategory(cms.admin, `Chuyên mục số ${String(number)}`);
  let filled: FilledArticle[] = [];
  await cms.restartWith((file) => {
    const others = Math.ceil(articles / articlesPerOther);
    fillDatabase(file, { articles, notices: others, documents: others }, readTargets(file));
    filled = readPublished(file);
  });
  return filled;
}

function readTargets(file: string): Targets {
  const database = new Database(file, { readonly: true });
  const idsOf = (from: string): number[] =>
    database
      .prepare<[], { id: number }>(`SELECT id FROM ${from} ORDER BY id`)
      .all()
      .map(({ id }) => id);
  const targets = {
    categories: idsOf('categories'),
    topics: idsOf('topics'),
    documentTypes: idsOf('document_types'),
    issuingBodies: idsOf('issuing_bodies'),
    subjects: idsOf('subjects'),
    pictures: idsOf(`files WHERE ext = '.jpg'`),
    papers: idsOf(`files WHERE ext = '.pdf'`),
  };
  database.close();
  return targets;
}

/** Reads back what is published. */
function readPublished(file: string): FilledArticle[] {
  const database = new Database(file, { readonly: true });
  const rows = database
    .prepare<[], { documentId: string; slug: string; pathDate: number; category: string }>(
      `SELECT articles.document_id AS documentId, articles.slug, path_date AS pathDate, categories.slug AS category
       FROM articles
       JOIN articles_category_lnk ON article_id = articles.id
       JOIN categories ON categories.id = category_id
       WHERE articles.published_at IS NOT NULL
       ORDER BY posted_at DESC, articles.document_id DESC`,
    )
    .all();
  database.close();
  return rows.map((row) => ({ ...row, pathDate: new Date(row.pathDate).toISOString() }));
}
