import { notFoundPath } from '@portal/shared-types';

import { redirectParts } from './replica/indexes.ts';
import type { Reader } from './replica/reader.ts';
import { pageSources } from './routes-of-pages.ts';
import { listRedirectRoutes } from './routes-of-redirects.ts';

/** One public URL. `path` ends in `/` or names a file. */
export interface Route {
  path: string;
  /** what a server answers; `moved` and `gone` are written as a status file beside the page */
  kind: 'page' | 'moved' | 'withdrawn' | 'gone' | 'notFound';
  /** site path; only with `moved` */
  location?: string;
}

/** A part of the list of routes, by name and arguments: it can be listed alone, and names the parts below it. */
export type RouteSource = readonly [name: string, ...args: string[]];

/** Routes of one source; several sources may claim one path, see `isPreferred`. */
export type RouteLister = (reader: Reader, ...args: string[]) => { routes: Route[]; sources: RouteSource[] };

/** The source from which all others are reached. */
export const rootSource: RouteSource = ['site'];

const sources: Readonly<Record<string, RouteLister>> = {
  ...pageSources,
  site: () => ({
    routes: [{ path: notFoundPath, kind: 'notFound' }],
    sources: [
      ['pages'],
      ...Array.from({ length: redirectParts }, (_, part): RouteSource => ['redirects', String(part)]),
    ],
  }),
  redirects: (reader, part = '') => ({ routes: [...listRedirectRoutes(reader, part)], sources: [] }),
};

/**
 * Lists the routes of one source, and the sources below it.
 *
 * @param reader the replica, with one state of it for the whole call
 */
export const listSource: (reader: Reader, source: RouteSource) => ReturnType<RouteLister> = (
  reader,
  [name, ...args],
) => {
  const lister = sources[name];
  if (!lister) throw new Error(`There is no source of routes ${name}`);
  return lister(reader, ...args);
};

/**
 * Decides between two routes that claim one path: a live page wins over everything, and of two redirects always the same
 * one, so that the order of changes does not matter.
 */
export function isPreferred(route: Route, other: Route): boolean {
  if (rank[route.kind] !== rank[other.kind]) return rank[route.kind] < rank[other.kind];
  return (route.location ?? '') < (other.location ?? '');
}

const rank = { page: 0, notFound: 1, moved: 2, withdrawn: 3, gone: 4 } satisfies Record<
  Route['kind'],
  number
>;

/**
 * Lists every public URL of the site, each once, by path.
 *
 * @param reader the replica, with one state of it for the whole call
 */
export function listRoutes(reader: Reader): Route[] {
  const routes = new Map<string, Route>();
  const visit = (source: RouteSource): void => {
    const listing = listSource(reader, source);
    for (const route of listing.routes) {
      const other = routes.get(route.path);
      if (!other || isPreferred(route, other)) routes.set(route.path, route);
    }
    listing.sources.forEach(visit);
  };
  visit(rootSource);
  return [...routes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export { countOnFirstPage, countPages, listPageSize, pageOfPlace } from './list-pages.ts';
