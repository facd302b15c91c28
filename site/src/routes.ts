import { notFoundPath } from '@portal/shared-types';

import type { Reader } from './replica/reader.ts';
import { listPagePaths } from './routes-of-pages.ts';
import { listRedirectRoutes } from './routes-of-redirects.ts';

/** One public URL. `path` ends in `/` or names a file. */
export interface Route {
  path: string;
  /** what a server answers; `moved` and `gone` are written as a status file beside the page */
  kind: 'page' | 'moved' | 'withdrawn' | 'gone' | 'notFound';
  /** site path; only with `moved` */
  location?: string;
}

/**
 * Lists every public URL of the site, each once, in a fixed order. A live page wins over a redirect at its path.
 *
 * @param reader the replica, with one state of it for the whole call
 */
export function listRoutes(reader: Reader): Route[] {
  const routes = new Map<string, Route>();
  for (const path of listPagePaths(reader)) routes.set(path, { path, kind: 'page' });
  routes.set(notFoundPath, { path: notFoundPath, kind: 'notFound' });
  for (const route of listRedirectRoutes(reader)) {
    if (!routes.has(route.path)) routes.set(route.path, route);
  }
  return [...routes.values()];
}

export { countPages, listPageSize } from './list-pages.ts';
