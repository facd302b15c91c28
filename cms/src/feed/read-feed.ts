import { isPublicType, publicTypes, type PublicType, type WireFeed } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasDrafts, type GetModel } from '../models.ts';
import type { Queries } from '../transaction.ts';
import { isPostgres, journalTable } from './journal.ts';
import { publicUids } from './public-models.ts';

const defaultLimit = 1000;
const maximumLimit = 10_000;

interface JournalRow {
  readonly id: number;
  readonly type: string;
  readonly document_id: string;
}

/** @param journal identity of the journal */
export function createReadFeed(parts: { strapi: Core.Strapi; getModel: GetModel; journal: string }) {
  const { strapi, getModel, journal } = parts;
  const tables = publicTypes.map((type) => ({
    type,
    table: strapi.db.metadata.get(publicUids[type]).tableName,
    drafts: hasDrafts(getModel(publicUids[type])),
  }));

  /**
   * Reads position, counts and changes from one read transaction.
   *
   * @param after the position up to which the reader knows everything; null for no changes
   * @param limit most changes of the answer, 1 to 10,000
   * @throws ValidationError when the limit is out of range
   */
  return async function readFeed(after: number | null, limit = defaultLimit): Promise<WireFeed> {
    if (limit < 1 || limit > maximumLimit) {
      throw new errors.ValidationError(`limit is not 1 to ${String(maximumLimit)}`);
    }
    const oneView = isPostgres(strapi) ? { isolationLevel: 'repeatable read' as const } : {};
    return strapi.db.connection.transaction(async (trx) => {
      const [newest] = await trx(journalTable).max({ position: 'id' });
      const rows = after === null ? [] : await readRows(trx, after, limit);
      const counts: WireFeed['counts'] = [];
      const visible = new Map<string, ReadonlySet<string>>();
      for (const { type, table, drafts } of tables) {
        const view = { table, drafts };
        counts.push({ type, n: await countVisible(trx, view) });
        visible.set(type, await readVisible(trx, view, idsOf(rows, type)));
      }
      return {
        journal,
        position: Number(newest?.['position'] ?? 0),
        counts,
        changes: rows
          .filter(({ type }) => isPublicType(type))
          .map((row) => ({
            seq: row.id,
            type: row.type,
            documentId: row.document_id,
            op:
              visible.get(row.type)?.has(row.document_id) === true ? ('changed' as const) : ('gone' as const),
          })),
      };
    }, oneView);
  };
}

async function readRows(queries: Queries, after: number, limit: number): Promise<JournalRow[]> {
  const rows = queries(journalTable).select('id', 'type', 'document_id');
  return (await rows.where('id', '>', after).orderBy('id').limit(limit)) as JournalRow[];
}

interface View {
  readonly table: string;
  readonly drafts: boolean;
}

const idsOf = (rows: readonly JournalRow[], type: PublicType): string[] => [
  ...new Set(rows.filter((row) => row.type === type).map((row) => row.document_id)),
];

function selectVisible(queries: Queries, { table, drafts }: View) {
  const rows = queries(table);
  return drafts ? rows.whereNotNull('published_at') : rows;
}

async function countVisible(queries: Queries, view: View): Promise<number> {
  const [count] = await selectVisible(queries, view).countDistinct({ n: 'document_id' });
  return Number(count?.['n'] ?? 0);
}

async function readVisible(
  queries: Queries,
  view: View,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = (await selectVisible(queries, view).select('document_id').whereIn('document_id', ids)) as {
    readonly document_id: string;
  }[];
  return new Set(rows.map((row) => row.document_id));
}
