import { startPostgres } from './postgres.mts';

/** The databases on which the portal runs. */
export const databases = ['sqlite', 'postgres'] as const;

export interface Database {
  /** environment that makes the cms use it */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** @returns an empty database; for SQLite that is the data directory of the cms itself */
export async function openDatabase(kind: (typeof databases)[number]): Promise<Database> {
  if (kind === 'sqlite') return { env: { DATABASE_URL: '' }, stop: () => Promise.resolve() };
  const { url, stop } = await startPostgres();
  return { env: { DATABASE_URL: url }, stop };
}
