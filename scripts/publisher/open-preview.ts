import { createDriver } from '@portal/site/render';

import { createAssetFinder } from './asset-finder.ts';
import type { PublisherSettings } from './env.ts';
import { createFetchDraft } from './fetch-draft.ts';
import type { Pages } from './load-pages.ts';
import type { PressLog } from './press-log.ts';
import type { PreviewRoutes } from './preview-routes.ts';
import { createPreview } from './preview.ts';

/** Puts the parts of previews together; they share nothing with the press but the pages and the files. */
export function openPreview(
  pages: Pages,
  { cmsUrl, hookSecret, siteUrl, contentTime }: PublisherSettings,
  { replicaFile, mediaDir }: { replicaFile: string; mediaDir: string },
  log: PressLog,
): PreviewRoutes {
  const ofPages = new Set(pages.clientFiles.map(({ path }) => path));
  return {
    render: createPreview({
      driver: createDriver({ bundle: pages, origin: siteUrl }),
      replicaFile,
      fetchDraft: createFetchDraft(cmsUrl, hookSecret, log),
      contentTime,
    }),
    findAsset: createAssetFinder(pages.clientFiles, mediaDir),
    isOfPages: (name) => ofPages.has(`hashed/${name}`),
  };
}
