import type { MiddlewareHandler } from 'astro';

import { openFixtureReplica } from '../testing/fixture-replica.ts';

const { reader } = openFixtureReplica();

/** Gives pages what the driver gives them in a release, with entries made for tests. */
export const onRequest: MiddlewareHandler = ({ locals, url }, next) => {
  locals.portal = { reader, route: { path: url.pathname, kind: 'page' }, origin: url.origin };
  return next();
};
