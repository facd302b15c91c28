import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Portal, startPortal } from '../dev/portal.ts';
import { ensureSecrets, type Secrets } from '../dev/secrets.ts';
import { readSettings, type Settings } from '../dev/settings.ts';
import { type AdminClient, logIn } from './admin-client.ts';

export const testAdministrator = { email: 'quantri@portal.local', password: 'Mat-khau-thu-1' };

export interface TestPortal {
  settings: Settings;
  portal: Portal;
  admin: AdminClient;
  secrets: Secrets;
  stop(): Promise<void>;
}

/**
 * Starts a whole portal (cms, publisher, site) on free ports and a data directory of its own, removed at the end.
 *
 * @param extra settings that differ from the defaults of a test: no demo content, poll every 15 s
 */
export async function startTestPortal(extra: Record<string, string> = {}): Promise<TestPortal> {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-test-'));
  // A name with a dot, as the default has.
  const dataDir = join(scratch, '.data');
  const [site, cms, publisher] = await findFreePorts(3);
  const env = {
    ...process.env,
    PORTAL_DATA_DIR: dataDir,
    PORTAL_SITE_PORT: String(site),
    PORTAL_CMS_PORT: String(cms),
    PORTAL_PUBLISHER_PORT: String(publisher),
    PORTAL_ADMIN_EMAIL: testAdministrator.email,
    PORTAL_ADMIN_PASSWORD: testAdministrator.password,
    PORTAL_SEED: 'none',
    PORTAL_SEED_DATE: '2026-11-20',
    ...extra,
  };
  const settings = readSettings(env);
  const portal = await startPortal(settings, env, () => undefined);
  const admin = await logIn(settings.cmsUrl, testAdministrator.email, testAdministrator.password);
  return {
    settings,
    portal,
    admin,
    secrets: ensureSecrets(dataDir).secrets,
    stop: async () => {
      await portal.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** @returns ports that were free a moment ago, all different */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          const address = server.address();
          const port = typeof address === 'object' && address ? address.port : 0;
          server.close(() => resolve(port));
        }),
    ),
  );
}
