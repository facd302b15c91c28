import { startPostgres } from '@portal/cms/testing/postgres';
import type { TestProject } from 'vitest/node';

import { sharePortal } from './shared-portal.ts';

/** The same portal for the same tests, on the other database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  try {
    const stop = await sharePortal(project, { DATABASE_URL: postgres.url });
    return async () => {
      await stop();
      await postgres.stop();
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
