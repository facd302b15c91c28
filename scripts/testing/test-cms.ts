import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toChildEnvironment } from '../dev/child-environment.ts';
import { root } from '../dev/root.ts';
import { ensureSecrets, type Secrets } from '../dev/secrets.ts';
import { readSettings } from '../dev/settings.ts';
import { supervise } from '../dev/supervise.ts';
import { isAnswering, waitFor } from '../dev/wait-for.ts';
import { type AdminClient, logIn } from './admin-client.ts';
import { findFreePorts, testAdministrator } from './test-portal.ts';

export interface TestCms {
  url: string;
  admin: AdminClient;
  secrets: Secrets;
  /** for files of the test; removed with everything else */
  scratch: string;
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
  const cms = supervise(
    { name: 'cms', cwd: join(root, 'cms'), args, env },
    join(scratch, 'logs'),
    () => undefined,
  );
  const stop = async (): Promise<void> => {
    await cms.stop(8000);
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await waitFor('the CMS', () => isAnswering(`${settings.cmsUrl}/_health`), 60_000);
    const admin = await logIn(settings.cmsUrl, testAdministrator.email, testAdministrator.password);
    return { url: settings.cmsUrl, admin, secrets, scratch, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
