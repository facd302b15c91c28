import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { toChildEnvironment } from './child-environment.ts';
import { ensureFirstAdministrator, type FirstAdministrator } from './first-administrator.ts';
import { takeLock } from './lock.ts';
import { requireFreePort } from './ports.ts';
import { root } from './root.ts';
import { ensureSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { type Part, type Supervised, supervise } from './supervise.ts';
import { isAnswering, waitFor } from './wait-for.ts';

export interface Portal {
  /** made for the first administrator at this start; undefined when there is one or the operator named one */
  firstAdministrator: FirstAdministrator | undefined;
  parts: Record<'cms' | 'publisher' | 'site', Supervised>;
  stop(): Promise<void>;
}

const startTimeoutMs = 120_000;
const graceMs = 8000;
/** npm returns from a signal at once, while the portal it started still takes a moment to stop. */
const lockPatienceMs = 5000;

/**
 * Starts cms, publisher and site on one data directory and waits until the site answers. Everything must be built.
 *
 * @param settings where they listen and keep their data
 * @param env what the operator set
 * @param say gets one line per step
 * @param signal gives up the start
 * @throws Error when the directory or a port is taken, a setting is wrong, or a part does not come up; nothing is left
 *   running then
 */
export async function startPortal(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Portal> {
  const isNamed = isAdministratorNamed(env);
  const unlock = await takeLockWithin(lockPatienceMs, settings.dataDir, say, signal);
  if (!unlock) {
    throw new Error(
      `A portal already runs on ${settings.dataDir}. Stop it first, or set PORTAL_DATA_DIR to another directory.`,
    );
  }
  const running: Partial<Portal['parts']> = {};
  const givesUp = (): AbortSignal =>
    AbortSignal.any([...(signal ? [signal] : []), ...Object.values(running).map(({ doomed }) => doomed)]);
  const stop = async (): Promise<void> => {
    await Promise.all([running.publisher?.stop(graceMs), running.site?.stop(graceMs)]);
    await running.cms?.stop(graceMs);
    unlock();
  };
  try {
    await requireFreePorts(settings);
    const { secrets, isFirst } = ensureSecrets(settings.dataDir);
    // Drafts, accounts and what is said about them are for nobody else on this machine; releases are for the web server.
    for (const name of ['cms', 'logs'])
      mkdirSync(join(settings.dataDir, name), { recursive: true, mode: 0o700 });
    const firstAdministrator = isNamed ? undefined : ensureFirstAdministrator(settings.dataDir, isFirst);
    const childEnv = toChildEnvironment(settings, secrets, {
      ...env,
      ...(firstAdministrator && {
        PORTAL_ADMIN_EMAIL: firstAdministrator.email,
        PORTAL_ADMIN_PASSWORD: firstAdministrator.password,
      }),
    });
    const logDir = join(settings.dataDir, 'logs');
    const launch = (part: Omit<Part, 'env'>): Supervised =>
      supervise({ ...part, env: childEnv }, logDir, say);

    say('Starting the CMS …');
    running.cms = launch({
      name: 'cms',
      cwd: join(root, 'cms'),
      args: ['node_modules/@strapi/strapi/bin/strapi.js', 'start'],
    });
    running.site = launch({ name: 'site', cwd: root, args: ['scripts/serve/main.ts'] });
    await waitFor(
      `the CMS (log: ${join(logDir, 'cms.log')})`,
      () => isAnswering(`${settings.cmsUrl}/_health`),
      startTimeoutMs,
      givesUp(),
    );
    say('Starting the publisher …');
    running.publisher = launch({ name: 'publisher', cwd: root, args: ['scripts/publisher/main.ts'] });
    // Where the pages are built elsewhere there is no release to wait for.
    const sign =
      env['PORTAL_DISPATCH_ONLY'] === '1' ? `${settings.publisherUrl}/healthz` : settings.localSiteUrl;
    await waitFor(`the first release (logs: ${logDir})`, () => isAnswering(sign), startTimeoutMs, givesUp());
    return { firstAdministrator, parts: running as Portal['parts'], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws Error where one half is missing: the other would be ignored, or the first visitor could make the account */
function isAdministratorNamed(env: Readonly<Record<string, string | undefined>>): boolean {
  const given = ['PORTAL_ADMIN_EMAIL', 'PORTAL_ADMIN_PASSWORD'].filter((name) => env[name]);
  if (given.length === 1)
    throw new Error(
      `${given.join()} is set alone. Set PORTAL_ADMIN_EMAIL and PORTAL_ADMIN_PASSWORD, or neither.`,
    );
  return given.length === 2;
}

async function takeLockWithin(
  patienceMs: number,
  dataDir: string,
  say: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<(() => void) | undefined> {
  const end = Date.now() + patienceMs;
  let unlock = takeLock(dataDir, 'start.lock');
  if (!unlock) say(`Another portal holds ${dataDir}; waiting a moment in case it is stopping …`);
  while (!unlock && Date.now() < end) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 200));
    unlock = takeLock(dataDir, 'start.lock');
  }
  return unlock;
}

async function requireFreePorts(settings: Settings): Promise<void> {
  await requireFreePort(settings.host, settings.sitePort, 'PORTAL_SITE_PORT');
  await requireFreePort(settings.host, settings.cmsPort, 'PORTAL_CMS_PORT');
  await requireFreePort(settings.host, settings.publisherPort, 'PORTAL_PUBLISHER_PORT');
}
