import type { APIRoute } from 'astro';

import { respond } from '../feeds/respond.ts';
import { readSitemaps } from '../queries/sitemap.ts';
import { buildSitemapIndex } from '../seo/build-sitemap.ts';

export const GET: APIRoute = ({ locals: { portal } }) =>
  respond('xml', buildSitemapIndex(readSitemaps(portal.reader), portal.origin));
