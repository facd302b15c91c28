import type { APIRoute } from 'astro';

import { buildRss } from '../../../feeds/build-rss.ts';
import { respond, respondMissing } from '../../../feeds/respond.ts';
import { readCategoryBySlug } from '../../../queries/category.ts';
import { readCategoryFeed } from '../../../queries/feed.ts';

export const GET: APIRoute = ({ params, locals: { portal } }) => {
  const category = readCategoryBySlug(portal.reader, params['slug']);
  if (!category) return respondMissing();
  return respond('rss', buildRss(readCategoryFeed(portal.reader, category), portal.origin));
};
