import type { APIRoute } from 'astro';

import { findDatedType } from '../../../../dated-types.ts';
import { respond, respondMissing } from '../../../../feeds/respond.ts';
import { toMonth } from '../../../../queries/months.ts';
import { readMonthSitemap } from '../../../../queries/sitemap.ts';
import { buildSitemap } from '../../../../seo/build-sitemap.ts';

export const GET: APIRoute = ({ params, locals: { portal } }) => {
  const type = findDatedType(`/${params['section'] ?? ''}/`);
  const month = toMonth(params['year'], params['month']);
  const pages = type && month && readMonthSitemap(portal.reader, type, month);
  return pages ? respond('xml', buildSitemap(pages, portal.origin)) : respondMissing();
};
