import type { Core } from '@strapi/strapi';

/** Readers of other processes must not wait for the writer, and a writer waits a while before it gives up. */
export async function tuneDatabase(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('pragma journal_mode = wal');
  await strapi.db.connection.raw('pragma busy_timeout = 5000');
}
