import type { Core } from '@strapi/strapi';
import { fileUid } from '../models.ts';
import { inTransaction } from '../transaction.ts';
import { isPostgres, journalLock, journalTable } from './journal.ts';

/**
 * Makes the database write a journal row with every change of a file, whoever makes it; see
 * decisions/0004-file-triggers.md. Made anew at each start, because a schema change on SQLite rebuilds tables and
 * loses their triggers.
 */
export async function createFileTriggers(strapi: Core.Strapi): Promise<void> {
  const files = strapi.db.metadata.get(fileUid).tableName;
  const statements = isPostgres(strapi) ? toPostgres(files) : toSqlite(files);
  await inTransaction(strapi, async (queries) => {
    for (const statement of statements) await queries.raw(statement);
  });
}

const insertRow = (row: 'new' | 'old'): string =>
  `insert into ${journalTable} (type, document_id) values ('media', ${row}.document_id);`;

function toSqlite(files: string): string[] {
  return [['insert', 'new'] as const, ['update', 'new'] as const, ['delete', 'old'] as const].flatMap(
    ([event, row]) => [
      `drop trigger if exists portal_file_${event}`,
      `create trigger portal_file_${event} after ${event} on ${files} begin ${insertRow(row)} end`,
    ],
  );
}

/** The lock is taken before the statement touches a row, or it could wait for a writer that waits for that row. */
function toPostgres(files: string): string[] {
  return [
    `create or replace function portal_lock_journal() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(${String(journalLock)}); return null; end $$`,
    `create or replace function portal_record_file() returns trigger language plpgsql as
      $$ begin if tg_op = 'DELETE' then ${insertRow('old')} else ${insertRow('new')} end if; return null; end $$`,
    `drop trigger if exists portal_file_lock on ${files}`,
    `create trigger portal_file_lock before insert or update or delete on ${files}
      for each statement execute function portal_lock_journal()`,
    `drop trigger if exists portal_file_record on ${files}`,
    `create trigger portal_file_record after insert or update or delete on ${files}
      for each row execute function portal_record_file()`,
  ];
}
