import Database from 'better-sqlite3';

import { generateArticles, generateDocuments, generateNotices } from './generate-entries.ts';
import type { GeneratedComponent, GeneratedEntry, Targets, Value } from './generated-entry.ts';

const perTransaction = 5000;

/** Column with the id of the target, in the link table of each relation. */
const targetColumns: Readonly<Record<string, string>> = {
  category: 'category_id',
  topics: 'topic_id',
  document_type: 'document_type_id',
  issuing_body: 'issuing_body_id',
  subjects: 'subject_id',
};

const componentTables: Readonly<Record<string, string>> = {
  'article.byline': 'components_article_bylines',
  'shared.attachment': 'components_shared_attachments',
  'shared.figure': 'components_shared_figures',
};

type Insert = (table: string, columns: Readonly<Record<string, Value>>) => number;

/** How many entries of each type are written. */
export interface Filling {
  readonly articles: number;
  readonly notices: number;
  readonly documents: number;
}

/**
 * Writes published entries straight into the database of a stopped CMS, draft and published version each. No rule runs
 * and no journal row is written: what reads them must sync from nothing.
 *
 * @param databaseFile SQLite file of a CMS that has started once
 * @returns documentIds of the articles, newest first
 */
export function fillDatabase(databaseFile: string, filling: Filling, targets: Targets): string[] {
  const database = new Database(databaseFile);
  const insert = createInsert(database);
  const fill = (owner: string, entries: Iterator<GeneratedEntry, void>): string[] => {
    const documentIds: string[] = [];
    const writeSome = database.transaction(() => {
      for (let number = 0; number < perTransaction; number += 1) {
        const next = entries.next();
        if (next.done === true) return false;
        for (const publishedAt of [null, next.value.at]) writeEntry(insert, owner, next.value, publishedAt);
        documentIds.push(next.value.documentId);
      }
      return true;
    });
    while (writeSome());
    return documentIds;
  };
  const articles = fill('article', generateArticles(filling.articles, targets));
  fill('notice', generateNotices(filling.notices, targets));
  fill('document', generateDocuments(filling.documents, targets));
  // Pictures in generated bodies stand for one that exists.
  database.exec(`
    UPDATE articles SET body = replace(body, 'data-media="m1"', 'data-media="' ||
      (SELECT document_id FROM files WHERE ext = '.jpg' ORDER BY id LIMIT 1) || '"')`);
  database.exec('ANALYZE');
  database.close();
  return articles;
}

function createInsert(database: Database.Database): Insert {
  const statements = new Map<string, Database.Statement<Value[]>>();
  return (table, columns) => {
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ');
    const places = Object.keys(columns).fill('?').join(', ');
    const sql = `INSERT INTO "${table}" (${names}) VALUES (${places})`;
    const statement = statements.get(sql) ?? database.prepare<Value[]>(sql);
    statements.set(sql, statement);
    return Number(statement.run(...Object.values(columns)).lastInsertRowid);
  };
}

function writeEntry(insert: Insert, owner: string, entry: GeneratedEntry, publishedAt: number | null): void {
  const { documentId, at, columns, links, components } = entry;
  const stamps = { created_at: at, updated_at: at, published_at: publishedAt };
  const id = insert(`${owner}s`, { document_id: documentId, ...columns, ...stamps });
  for (const [relation, targets] of Object.entries(links)) {
    for (const target of targets) {
      const link = { [`${owner}_id`]: id, [targetColumns[relation] ?? '']: target };
      insert(`${owner}s_${relation}_lnk`, link);
    }
  }
  for (const [field, items] of Object.entries(components)) {
    for (const [index, item] of items.entries()) {
      const link = { entity_id: id, component_type: item.uid, field, order: index + 1 };
      insert(`${owner}s_cmps`, { ...link, cmp_id: writeComponent(insert, item) });
    }
  }
}

function writeComponent(insert: Insert, { uid, columns, media }: GeneratedComponent): number {
  const id = insert(componentTables[uid] ?? '', columns);
  if (media !== undefined) {
    const shown = { related_id: id, related_type: uid, field: media.field, order: 1 };
    insert('files_related_mph', { file_id: media.file, ...shown });
  }
  return id;
}
