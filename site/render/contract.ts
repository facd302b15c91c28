import type { Reader } from '../src/replica/reader.ts';
import type { Route } from '../src/routes.ts';

/** What pages get as `Astro.locals.portal`. */
export interface PageContext {
  reader: Reader;
  route: Route;
  /** public origin without a trailing slash, for canonical links */
  origin: string;
}

/** One file of the site. `path` is relative, without a leading slash: `tin-tuc/2026/11/a/index.html`. */
export interface SiteFile {
  path: string;
  body: Uint8Array;
}

/** What one route becomes: its page, and beside it `.status.json` where the status is not 200. */
export interface Rendered {
  route: Route;
  files: SiteFile[];
  /** names below `hashed/` that the files link to */
  assets: string[];
}

/** Beside an `index.html` that is not to be served with status 200. */
export interface StatusFile {
  status: 301 | 410;
  /** a site path; only with 301 */
  location?: string;
}

export const statusFileName = '.status.json';
