import type { Core } from '@strapi/strapi';

/** Any connection or transaction that runs queries. */
export type Queries = Core.Strapi['db']['connection'];

/**
 * Runs work in the running transaction, or in a new one; an error takes all of it back.
 *
 * @param work gets the transaction for queries of its own; Strapi's repositories find it by themselves
 */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(trx as Queries));
}
