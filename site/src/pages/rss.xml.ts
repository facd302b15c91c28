import type { APIRoute } from 'astro';

import { buildRss } from '../feeds/build-rss.ts';
import { respond } from '../feeds/respond.ts';
import { readSiteFeed } from '../queries/feed.ts';

export const GET: APIRoute = ({ locals: { portal } }) =>
  respond('rss', buildRss(readSiteFeed(portal.reader), portal.origin));
