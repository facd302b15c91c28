import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toChildEnvironment } from '../dev/child-environment.ts';
import { root } from '../dev/root.ts';
import { ensureSecrets, type Secrets } from '../dev/secrets.ts';
import { readSettings } from '../dev/settings.ts';
import { supervise, type Supervised } from '../dev/supervise.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { type AdminClient, logIn } from './admin-client.ts';
import { findFreePorts, testAdministrator } from './test-portal.ts';

const graceMs = 8000;

export interface TestCms {
  url: string;
  admin: AdminClient;
  secrets: Secrets;
  /** for files of the test; removed with everything else */
  scratch: string;
  /** stops the CMS, lets `change` at its SQLite file, and starts it again */
  restartWith(change: (databaseFile: string) => void): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a real Strapi alone, without demo content and without a webhook.
 *
 * @param extra settings that differ
 */
export async function startTestCms(extra: Record<string, string> = {}): Promise<TestCms> {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-cms-'));
  const [port] = await findFreePorts(1);
  const settings = readSettings({ PORTAL_DATA_DIR: join(scratch, 'data'), PORTAL_CMS_PORT: String(port) });
  const { secrets } = ensureSecrets(settings.dataDir);
  const env = toChildEnvironment(settings, secrets, {
    ...process.env,
    PORTAL_ADMIN_EMAIL: testAdministrator.email,
    PORTAL_ADMIN_PASSWORD: testAdministrator.password,
    PORTAL_SEED: 'none',
    PORTAL_HOOK_URL: '',
    ...extra,
  });
  const args = ['node_modules/@strapi/strapi/bin/strapi.js', 'start'];
  const part = { name: 'cms', cwd: join(root, 'cms'), args, env };
  const launch = (): Supervised => supervise(part, join(scratch, 'logs'), () => undefined);
  const untilUp = (): Promise<void> =>
    waitFor('the CMS', () => isAnswering(`${settings.cmsUrl}/_health`), 60_000);
  let cms = launch();
  const stop = async (): Promise<void> => {
    await cms.stop(graceMs);
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await untilUp();
    const admin = await logIn(settings.cmsUrl, testAdministrator.email, testAdministrator.password);
    return {
      url: settings.cmsUrl,
      admin,
      secrets,
      scratch,
      restartWith: async (change) => {
        await cms.stop(graceMs);
        change(join(settings.dataDir, 'cms', 'database.db'));
        cms = launch();
        await untilUp();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
