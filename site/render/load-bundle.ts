import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { RouteData } from 'astro';

import type { View } from '../src/replica/view.ts';

/** What the driver reads of an answer. */
export type PageAnswer = Pick<Response, 'status' | 'bytes'> & { headers: Pick<Headers, 'get'> };

/** What the driver needs of Astro's `BaseApp`. */
export interface PageApp {
  render(request: Request, options: { locals: object; routeData?: RouteData }): Promise<PageAnswer>;
  renderError(request: Request, options: { status?: number; error?: unknown }): Promise<PageAnswer>;
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
}

/** A file that a browser may ask for. `path` is relative to the site's root, without a leading slash. */
export interface ClientFile {
  path: string;
  absolute: string;
}

/** The pages of the site, bundled by `astro build`. */
export interface Bundle {
  app: PageApp;
  /** styles, scripts, fonts and public files, sorted by path; every release has them all */
  clientFiles: ClientFile[];
  /** what its pages share, see `View` */
  views: readonly View[];
}

/**
 * Loads a bundle into this process. A directory is loaded once: give a new bundle a new directory or a new process.
 *
 * @param bundleDir absolute path, `site/.bundle` by default of `astro build`
 * @throws when there is no bundle
 */
export async function loadBundle(bundleDir: string): Promise<Bundle> {
  const entry = pathToFileURL(join(bundleDir, 'server/entry.mjs')).href;
  const module = (await import(/* @vite-ignore */ entry)) as { app: PageApp; views: readonly View[] };
  return { app: module.app, views: module.views, clientFiles: listClientFiles(bundleDir) };
}

/** @returns the files of a bundle that a browser may ask for, sorted by path */
export function listClientFiles(bundleDir: string): ClientFile[] {
  const root = join(bundleDir, 'client');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .map((absolute) => ({ path: relative(root, absolute).replaceAll(sep, '/'), absolute }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
