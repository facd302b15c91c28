import type { Core } from '@strapi/strapi';
import { documentsOf, getText, rowsOf, type Entry } from '../entries.ts';
import { takeTurn } from '../feed/write-turn.ts';
import { redirectUid } from '../rules/redirect-ledger.ts';
import { inTransaction } from '../transaction.ts';

/** What readers are told at the address of an entry that was withdrawn. */
export interface Withdrawal {
  readonly path: string;
  readonly at: string;
  readonly reason: string;
}

/** @returns undefined for an entry that is live, or never was */
export async function readWithdrawal(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Withdrawal | undefined> {
  const entry = await findEntry(strapi, uid, documentId);
  return entry === undefined
    ? undefined
    : { path: getText(entry, 'fromPath'), at: toInstant(entry['at']), reason: getText(entry, 'reason') };
}

/**
 * Writes why an entry was withdrawn. Redirects are for administrators; this one belongs to the entry, so the write counts as
 * one that a rule makes.
 *
 * @returns whether the entry is withdrawn at all
 */
export function explainWithdrawal(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  reason: string,
): Promise<boolean> {
  return inTransaction(strapi, (queries) =>
    takeTurn(queries, async () => {
      const entry = await findEntry(strapi, uid, documentId);
      if (entry === undefined) return false;
      const data = { reason: reason.trim() === '' ? null : reason };
      await documentsOf(strapi, redirectUid).update({ documentId: entry.documentId, data });
      return true;
    }),
  );
}

async function findEntry(strapi: Core.Strapi, uid: string, documentId: string): Promise<Entry | undefined> {
  const where = { source: `${uid}:${documentId}`, kind: 'withdrawn' };
  return (await rowsOf(strapi, redirectUid).findOne({ where })) ?? undefined;
}

const toInstant = (at: unknown): string => (at instanceof Date ? at.toISOString() : String(at));
