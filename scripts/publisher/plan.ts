import type { Reader } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';

import type { Engine } from './engine.ts';

/** What a publish renders and what it takes away. */
export interface Plan {
  render: Route[];
  /** paths of routes that are no more */
  remove: string[];
}

/**
 * Says which routes a publish touches. Any change touches every route here; a plan by recorded reads goes behind this
 * same function.
 *
 * @param listLive gives the paths of the routes in the newest release
 * @param stale whether the content, its time or the pages that show it differ from the newest release
 */
export function planRoutes(
  engine: Pick<Engine, 'listRoutes'>,
  reader: Reader,
  listLive: () => readonly string[],
  stale: boolean,
): Plan {
  if (!stale) return { render: [], remove: [] };
  const render = engine.listRoutes(reader);
  const wanted = new Set(render.map(({ path }) => path));
  return { render, remove: listLive().filter((path) => !wanted.has(path)) };
}
