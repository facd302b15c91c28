import type { Pulled, Reader } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';

import type { Engine } from './engine.ts';

/** What a publish renders and what it takes away. */
export interface Plan {
  render: Route[];
  /** paths of routes that are no more */
  remove: string[];
}

/**
 * Says which routes a set of changes touches. Any change touches every route here; a plan by recorded reads goes behind
 * this same function.
 *
 * @param pulled what the feed brought
 * @param listLive gives the paths of the routes in the newest release
 * @param all plans every route even where the content did not change
 */
export function planRoutes(
  engine: Pick<Engine, 'listRoutes'>,
  reader: Reader,
  pulled: Pick<Pulled, 'changes'>,
  listLive: () => readonly string[],
  all: boolean,
): Plan {
  if (!all && pulled.changes.length === 0) return { render: [], remove: [] };
  const render = engine.listRoutes(reader);
  const wanted = new Set(render.map(({ path }) => path));
  return { render, remove: listLive().filter((path) => !wanted.has(path)) };
}
