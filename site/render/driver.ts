import { homePath, notFoundPath } from '@portal/shared-types';

import type { Reader } from '../src/replica/reader.ts';
import type { Route } from '../src/routes.ts';
import {
  statusFileName,
  type PageContext,
  type Rendered,
  type SiteFile,
  type StatusFile,
} from './contract.ts';
import { drawPicture } from './draw-picture.ts';
import type { Bundle, PageAnswer } from './load-bundle.ts';

/** The page that stands at the paths of redirects, whatever they look like. */
const redirectPage = '/[...path]';

/** A route did not give the page it should. `cause` holds what the page threw, where it threw. */
export class RenderError extends Error {
  readonly route: Route;

  constructor(route: Route, message: string, cause?: unknown) {
    super(`${route.path}: ${message}`, { cause });
    this.name = 'RenderError';
    this.route = route;
  }
}

/** Renders routes, one after the other or interleaved. */
export interface Driver {
  /**
   * @param reader the replica; its state must not change while the call runs
   * @throws RenderError
   */
  render(route: Route, reader: Reader): Promise<Rendered>;
}

/**
 * Makes a driver for a bundle. Same replica, same bundle, same origin: same bytes.
 *
 * @param origin public origin of the site, without a trailing slash
 */
export function createDriver({ bundle, origin }: { bundle: Bundle; origin: string }): Driver {
  const { app } = bundle;
  const redirectRoute = app.manifest.routes.find(
    ({ routeData }) => routeData.route === redirectPage,
  )?.routeData;

  // Astro would log the error and answer with an empty body; here the error itself is wanted.
  app.renderError = (_request, { status, error }) => {
    throw error instanceof Error ? error : new PageStatus(status ?? 500);
  };

  return {
    render: async (route, reader) => {
      const context: PageContext = { reader, route, origin };
      const options = { locals: { portal: context } };
      const request = new Request(origin + toRequestPath(route));
      const body = await renderBody(route, () =>
        isRedirectKind(route) && redirectRoute
          ? app.render(request, { ...options, routeData: redirectRoute })
          : app.render(request, options),
      );
      const files: SiteFile[] = [{ path: toFilePath(route.path), body }];
      const status = toStatusFile(route);
      if (status) files.push(status);
      return { route, files, assets: findAssets(body) };
    },
  };
}

class PageStatus extends Error {
  constructor(status: number) {
    super(`status ${String(status)}`);
  }
}

async function renderBody(route: Route, render: () => Promise<PageAnswer>): Promise<Uint8Array> {
  try {
    const response = await render();
    const wanted = route.kind === 'notFound' ? 404 : 200;
    if (response.status !== wanted) throw new PageStatus(response.status);
    const body = await response.bytes();
    if (body.length === 0) throw new Error('empty page');
    return response.headers.get('Content-Type')?.startsWith('image/svg+xml') ? await drawPicture(body) : body;
  } catch (error) {
    throw new RenderError(route, error instanceof Error ? error.message : String(error), error);
  }
}

function isRedirectKind({ kind }: Route): boolean {
  return kind === 'moved' || kind === 'withdrawn' || kind === 'gone';
}

/** Astro finds its 404 page at `/404/`; with `trailingSlash: 'always'` everything else ends in `/` already. */
function toRequestPath({ path }: Route): string {
  return path === notFoundPath ? '/404/' : path;
}

/** @returns where a route's page stands below the site's root */
export function toFilePath(path: string): string {
  if (path === homePath) return 'index.html';
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

function toStatusFile({ path, kind, location }: Route): SiteFile | undefined {
  if (kind !== 'moved' && kind !== 'gone') return undefined;
  const status: StatusFile =
    kind === 'gone' ? { status: 410 } : { status: 301, ...(location && { location }) };
  const directory = toFilePath(path).replace(/index\.html$/, '');
  return { path: directory + statusFileName, body: Buffer.from(`${JSON.stringify(status)}\n`) };
}

const assetName = /[\w.-]+/y;
const assetPlace = '/hashed/';

/** @returns names below `/hashed/` that a page links to, sorted, each once */
export function findAssets(body: Uint8Array): string[] {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const names = new Set<string>();
  for (let at = text.indexOf(assetPlace); at !== -1; at = text.indexOf(assetPlace, at + 1)) {
    assetName.lastIndex = at + assetPlace.length;
    const [name] = assetName.exec(text) ?? [];
    if (name !== undefined) names.add(name);
  }
  return [...names].sort();
}
