import type { APIRoute } from 'astro';

import { findDatedType } from '../../dated-types.ts';
import { buildRss } from '../../feeds/build-rss.ts';
import { respond, respondMissing } from '../../feeds/respond.ts';
import { readTypeFeed } from '../../queries/feed.ts';

export const GET: APIRoute = ({ params, locals: { portal } }) => {
  const type = findDatedType(`/${params['section'] ?? ''}/`);
  if (!type) return respondMissing();
  return respond('rss', buildRss(readTypeFeed(portal.reader, type), portal.origin));
};
