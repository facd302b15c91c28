import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import { createCmsClient, createSync, openReplica } from '@portal/site/replica';
import { createDriver } from '@portal/site/render';
import { listSource, rootSource } from '@portal/site/routes';

import { createAssetFinder } from './asset-finder.ts';
import { openDiskPool } from './disk-pool.ts';
import type { Engine } from './engine.ts';
import type { Pages } from './load-pages.ts';
import { openRenderPool } from './render-pool.ts';

export interface EngineSettings {
  replicaFile: string;
  /** where files of media are made; private */
  mediaDir: string;
  cmsUrl: string;
  cmsToken: string;
  siteUrl: string;
  /** what time it is for the content, ms since the epoch */
  contentTime: () => number;
  /** how many pages are worth the start of other threads; default 500 */
  threadsFrom?: number;
  /** gets progress of a full sync */
  log: (line: string) => void;
}

/** Puts the parts of the site together for the press. */
export function openEngine(pages: Pages, settings: EngineSettings): Engine & { close(): void } {
  const { replicaFile, mediaDir, cmsUrl, cmsToken, siteUrl, contentTime, log, threadsFrom = 500 } = settings;
  mkdirSync(mediaDir, { recursive: true });
  const wasThere = existsSync(replicaFile);
  const replica = openReplica(replicaFile);
  if (wasThere && replica.position === null) log('the replica cannot be used and is made anew');
  const sync = createSync({
    client: createCmsClient({ url: cmsUrl, token: cmsToken }),
    replica,
    mediaDir,
    log,
  });
  const driver = createDriver({ bundle: pages, origin: siteUrl });
  const noteDeath = (reason: string): void => {
    log(`a thread of a full render ended and is replaced: ${reason}`);
  };
  return {
    replica,
    pull: (options) => sync.pull(options),
    views: pages.views,
    rootSource,
    listSource,
    contentTime,
    render: (route, reader) => driver.render(route, reader),
    pool: {
      from: threadsFrom,
      open: (options) =>
        openRenderPool({ bundleDir: pages.dir, replicaFile, siteUrl, ...options }, countThreads(), noteDeath),
      openDisk: (data) => openDiskPool(data, countThreads(), noteDeath),
    },
    clientFiles: pages.clientFiles,
    fingerprint: createHash('sha256').update(`${pages.fingerprint} ${siteUrl}`).digest('hex'),
    findAsset: createAssetFinder(pages.clientFiles, mediaDir),
    close: () => {
      replica.close();
    },
  };
}

/** Each has its own heap, so more of them than this would cost more memory than they save time. */
const countThreads = (): number => Math.min(4, availableParallelism());
