import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readSiteEnv, SettingError, type SiteEnv } from '../src/env.ts';
import { createCmsClient } from '../src/replica/cms-client.ts';
import { openReplica, type Replica } from '../src/replica/replica.ts';
import { SyncError } from '../src/replica/sync-error.ts';
import { createSync } from '../src/replica/sync.ts';
import { createDriver } from './driver.ts';
import { loadBundle } from './load-bundle.ts';
import { StaticBuildError, writeSite } from './write-site.ts';

interface Logger {
  info(message: string): void;
  error(message: string): void;
}

/**
 * The static build: sync, then every route into `<root>/dist`, all or nothing. What an operator can mend ends the
 * process with status 1 and a sentence that says so; anything else is thrown.
 *
 * @param root directory of the site package
 * @param bundleDir what `astro build` has just written
 */
export async function runStaticBuild({
  root,
  bundleDir,
  logger,
}: {
  root: string;
  bundleDir: string;
  logger: Logger;
}): Promise<void> {
  try {
    const env = readSiteEnv();
    const distDir = join(root, 'dist');
    const { routes, release } = await buildSite({ env, bundleDir, distDir, logger });
    logger.info(`${String(routes)} routes in ${distDir}, release ${release}`);
  } catch (error) {
    if (!isForOperator(error)) throw error;
    logger.error(error.message);
    process.exit(1);
  }
}

async function buildSite({
  env,
  bundleDir,
  distDir,
  logger,
}: {
  env: SiteEnv;
  bundleDir: string;
  distDir: string;
  logger: Logger;
}): Promise<{ routes: number; release: string }> {
  const mediaDir = join(dirname(env.replicaFile), 'media');
  mkdirSync(mediaDir, { recursive: true });
  const replica = openReplica(env.replicaFile);
  try {
    await syncReplica({ env, replica, mediaDir, logger });
    const bundle = await loadBundle(bundleDir);
    const driver = createDriver({ bundle, origin: env.siteUrl });
    return await writeSite({ replica, bundle, driver, mediaDir, distDir });
  } finally {
    replica.close();
  }
}

async function syncReplica({
  env,
  replica,
  mediaDir,
  logger,
}: {
  env: SiteEnv;
  replica: Replica;
  mediaDir: string;
  logger: Logger;
}): Promise<void> {
  const client = createCmsClient({ url: env.cmsUrl, token: env.cmsToken });
  const log = (line: string): void => {
    logger.info(line);
  };
  replica.begin();
  try {
    await createSync({ client, replica, mediaDir, log }).pull();
    replica.advance(env.now());
    replica.commit();
  } catch (error) {
    replica.rollback();
    throw error instanceof SyncError
      ? new StaticBuildError(`${error.message} (${env.cmsUrl})`, { cause: error })
      : error;
  }
  const bad = replica.setAside().map(({ reason }) => reason);
  if (bad.length > 0) throw new StaticBuildError(`These entries cannot be taken over:\n${bad.join('\n')}`);
}

function isForOperator(error: unknown): error is Error {
  return error instanceof StaticBuildError || error instanceof SettingError;
}
