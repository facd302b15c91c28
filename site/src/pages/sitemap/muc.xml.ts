import type { APIRoute } from 'astro';

import { respond } from '../../feeds/respond.ts';
import { readSectionsSitemap } from '../../queries/sitemap.ts';
import { buildSitemap } from '../../seo/build-sitemap.ts';

export const GET: APIRoute = ({ locals: { portal } }) =>
  respond('xml', buildSitemap(readSectionsSitemap(portal.reader), portal.origin));
