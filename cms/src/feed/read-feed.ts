import { isPublicType, publicTypes, type PublicType, type WireFeed } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowsOf } from '../entries.ts';
import { toVisibleFilter, type GetModel } from '../models.ts';
import { inTransaction, type Queries } from '../transaction.ts';
import { isPostgres, journalTable } from './journal.ts';
import { keepCounts } from './keep-counts.ts';
import { publicUids } from './public-models.ts';

const defaultLimit = 1000;
const maximumLimit = 10_000;
/** Databases limit the values of one query. */
const batch = 500;

interface JournalRow {
  readonly id: number;
  readonly type: string;
  readonly document_id: string;
}

/** @param readJournal gives the identity of the journal */
export function createReadFeed(parts: {
  strapi: Core.Strapi;
  getModel: GetModel;
  readJournal: () => Promise<string>;
}) {
  const { strapi, getModel, readJournal } = parts;
  const countAt = keepCounts(() => performance.now());

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
    const journal = await readJournal();
    return inTransaction(strapi, async (queries) => {
      if (isPostgres(strapi)) await queries.raw('set transaction isolation level repeatable read, read only');
      const [newest] = await queries(journalTable).max({ position: 'id' });
      const rows = after === null ? [] : await readRows(queries, after, limit);
      const position = Number(newest?.['position'] ?? 0);
      const count = countAt(position, countVisible);
      const counts: WireFeed['counts'] = [];
      const visible = new Map<string, ReadonlySet<string>>();
      for (const type of publicTypes) {
        counts.push({ type, n: await count(type) });
        visible.set(type, await readVisible(type, idsOf(rows, type)));
      }
      return {
        journal,
        position,
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
    });
  };

  async function countVisible(type: PublicType): Promise<number> {
    return rowsOf(strapi, publicUids[type]).count({ where: filterOf(type) });
  }

  async function readVisible(type: PublicType, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const visible = new Set<string>();
    for (let start = 0; start < ids.length; start += batch) {
      const entries = await rowsOf(strapi, publicUids[type]).findMany({
        select: ['documentId'],
        where: { ...filterOf(type), documentId: { $in: ids.slice(start, start + batch) } },
      });
      for (const { documentId } of entries) visible.add(documentId);
    }
    return visible;
  }

  function filterOf(type: PublicType): Record<string, unknown> {
    return type === 'media' ? {} : toVisibleFilter(getModel(publicUids[type]));
  }
}

async function readRows(queries: Queries, after: number, limit: number): Promise<JournalRow[]> {
  const rows = queries(journalTable).select('id', 'type', 'document_id');
  return (await rows.where('id', '>', after).orderBy('id').limit(limit)) as JournalRow[];
}

const idsOf = (rows: readonly JournalRow[], type: PublicType): string[] => [
  ...new Set(rows.filter((row) => row.type === type).map((row) => row.document_id)),
];
