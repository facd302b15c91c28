import type { APIRoute } from 'astro';

import { respond } from '../feeds/respond.ts';
import { readSiteName } from '../queries/chrome.ts';
import { buildWebManifest } from '../seo/build-web-manifest.ts';

export const GET: APIRoute = ({ locals: { portal } }) => {
  const name = readSiteName(portal.reader);
  return respond('manifest', buildWebManifest({ name, shortName: portal.reader.setting('shortName') }));
};
