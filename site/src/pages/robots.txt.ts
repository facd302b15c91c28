import type { APIRoute } from 'astro';

import { respond } from '../feeds/respond.ts';
import { buildRobots } from '../seo/build-robots.ts';

export const GET: APIRoute = ({ locals: { portal } }) => respond('text', buildRobots(portal.origin));
