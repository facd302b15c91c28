import { randomUUID } from 'node:crypto';
import type { PublicType } from '@portal/shared-types';
import type { Core } from '@strapi/strapi';
import type { Queries } from '../transaction.ts';

export const journalTable = 'portal_journal';

/** Key of the advisory lock that puts the writers of the journal in one line; any number that nobody else uses. */
export const journalLock = 7310581;

/** The table as Strapi's schema sync makes it. No content type: neither the admin panel nor any API knows it. */
export const journalModel = {
  uid: 'portal::journal',
  singularName: 'portal-journal',
  tableName: journalTable,
  attributes: {
    id: { type: 'increments' },
    type: { type: 'string', notNullable: true },
    documentId: { type: 'string', notNullable: true },
  },
  indexes: [],
};

export interface Change {
  readonly type: PublicType;
  readonly documentId: string;
}

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/**
 * Sequence numbers of PostgreSQL can commit out of order, and a reader would skip the late one. So each writer takes
 * this lock before its first change and holds it to its commit. SQLite has one writer anyway.
 */
export async function lockJournal(strapi: Core.Strapi, queries: Queries): Promise<void> {
  if (isPostgres(strapi)) await queries.raw('select pg_advisory_xact_lock(?)', [journalLock]);
}

/** Writes one row for each change; the same change twice is written once. */
export async function appendChanges(queries: Queries, changes: readonly Change[]): Promise<void> {
  const rows = new Map(
    changes.map(({ type, documentId }) => [`${type}:${documentId}`, { type, document_id: documentId }]),
  );
  for (const row of rows.values()) await queries(journalTable).insert(row);
}

/** @returns the identity of this database's journal, made at its first start */
export async function readJournalIdentity(strapi: Core.Strapi): Promise<string> {
  const store = strapi.store({ type: 'core', name: 'portal', key: 'journal' });
  const known: unknown = await store.get({});
  if (typeof known === 'string') return known;
  const identity = randomUUID();
  await store.set({ value: identity });
  return identity;
}
