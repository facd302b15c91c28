import { join } from 'node:path';

import type { FastifyBaseLogger } from 'fastify';

import { takeLock } from '../dev/lock.ts';
import { root } from '../dev/root.ts';

import { listSecrets, type PublisherSettings } from './env.ts';
import { toFault } from './faults.ts';
import { readLiveProof } from './live-proof.ts';
import { loadPages } from './load-pages.ts';
import { openMendingWorkshop } from './mending-workshop.ts';
import { openEngine } from './open-engine.ts';
import { openIndexer } from './open-indexer.ts';
import { openPreview } from './open-preview.ts';
import { openWorkshop, type Workshop } from './open-workshop.ts';
import { createPress } from './press.ts';
import type { PreviewRoutes } from './preview-routes.ts';
import { openReleaseDirs, type ReleaseDirs } from './release-dirs.ts';
import { createRedactor } from './redact.ts';
import { createServer } from './server.ts';
import { openDispatching } from './open-dispatching.ts';
import { openWatch } from './open-watch.ts';

export interface Publisher {
  /** without a trailing slash */
  url: string;
  /** ends a running publish as if it had never begun */
  stop(): Promise<void>;
}

/**
 * Starts a publisher on a data directory: press and HTTP server. It listens before the first publish is done.
 *
 * @param bundleDir pages of the site; default: those built in this repository
 * @throws Error in words where another publisher has the directory, it cannot be written, the pages are not built or the
 *   port is taken
 */
export async function startPublisher(
  settings: PublisherSettings,
  logger: FastifyBaseLogger,
  bundleDir = join(root, 'site/.bundle'),
): Promise<Publisher> {
  try {
    return await openPublisher(settings, logger, bundleDir);
  } catch (error) {
    throw toStartError(error, settings);
  }
}

async function openPublisher(
  settings: PublisherSettings,
  logger: FastifyBaseLogger,
  bundleDir: string,
): Promise<Publisher> {
  const dirs = openReleaseDirs(settings.dataDir);
  const unlock = takeLock(dirs.site, 'publisher.lock');
  if (!unlock) {
    throw new Error(
      `Another publisher runs on ${settings.dataDir}. Stop it first, or set PORTAL_DATA_DIR to another directory.`,
    );
  }
  let workshop: Workshop | undefined;
  let ownUrl = '';
  try {
    const { siteUrl, cmsUrl, adminUrl = `${cmsUrl}/admin` } = settings;
    const dispatching = openDispatching(settings, dirs, logger);
    const opened = dispatching?.follower
      ? { workshop: dispatching.follower }
      : await openWorkshopOf(settings, dirs, logger, bundleDir);
    workshop = opened.workshop;
    const { findReceipt, close } = workshop;
    const indexer = dispatching?.follower
      ? undefined
      : openIndexer(replicaFileOf(settings.dataDir), dirs, logger);
    const watch = openWatch({
      alert: settings.alert,
      siteDir: dirs.site,
      siteUrl,
      dispatcher: dispatching,
      redact: createRedactor(listSecrets(settings)),
      log: logger,
    });
    const press = createPress({
      ...workshop,
      dirs,
      pollMs: settings.pollSeconds * 1000,
      auditMs: settings.auditSeconds * 1000,
      indexer,
      ownUrl: () => ownUrl,
      log: logger,
      watch: watch.watch,
    });
    watch.look(press);
    const server = createServer({
      press,
      readStatus: watch.readStatus,
      metrics: watch.metrics,
      links: { siteUrl, adminUrl },
      findReceiptOf: findReceipt,
      readProof: (path) => readLiveProof(dirs, path),
      preview: 'preview' in opened ? opened.preview : undefined,
      secret: settings.hookSecret,
      logger,
    });
    const url = await listen(server, settings);
    ownUrl = url.replace(/\/\/(?:0\.0\.0\.0|\[::\]):/, '//127.0.0.1:');
    press.start();
    dispatching?.ring();
    return {
      url,
      stop: async () => {
        await Promise.all([watch.stop(), server.close(), press.stop(), dispatching?.stop()]);
        close();
        unlock();
      },
    };
  } catch (error) {
    workshop?.close();
    unlock();
    throw error;
  }
}

/** What the system says in a word or two, in words for the one who starts the publisher. */
function toStartError(error: unknown, { dataDir }: PublisherSettings): unknown {
  const { code } = toFault(error);
  if (code !== 'disk-full' && code !== 'no-permission' && code !== 'disk-failing') return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Error(
    `The publisher cannot write to ${dataDir} (${code}: ${detail}). See ${code} in scripts/deploy/README.md.`,
    { cause: error },
  );
}

async function openWorkshopOf(
  settings: PublisherSettings,
  dirs: ReleaseDirs,
  logger: FastifyBaseLogger,
  bundleDir: string,
): Promise<{ workshop: Workshop; preview: PreviewRoutes }> {
  const pages = await loadPages(bundleDir);
  const replicaFile = replicaFileOf(settings.dataDir);
  const mediaDir = join(settings.dataDir, 'media');
  const log = (line: string): void => {
    logger.info(line);
  };
  const open = (): Workshop => {
    const engine = openEngine(pages, { ...settings, replicaFile, mediaDir, log });
    try {
      return openWorkshop(engine, dirs, replicaFile, Date.now, logger);
    } catch (error) {
      engine.close();
      throw error;
    }
  };
  return {
    workshop: openMendingWorkshop(open, replicaFile, logger),
    preview: openPreview(pages, settings, { replicaFile, mediaDir }, logger),
  };
}

async function listen(
  server: ReturnType<typeof createServer>,
  { host, port }: PublisherSettings,
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(
        `Port ${String(port)} on ${host} is taken. Stop what uses it, or set PORTAL_PUBLISHER_PORT.`,
        { cause: error },
      );
    }
    throw error;
  }
}

const replicaFileOf = (dataDir: string): string => join(dataDir, 'replica.db');
