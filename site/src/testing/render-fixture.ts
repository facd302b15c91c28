import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fragmentPaths } from '@portal/shared-types';
import { type HTMLElement, parse } from 'node-html-parser';

import { createDriver, loadBundle, type Bundle, type Rendered } from '../../render/index.ts';
import { buildBundle } from '../../render/testing/build-bundle.ts';
import type { Replica } from '../replica/index.ts';
import { listRoutes } from '../routes.ts';

export const testOrigin = 'https://portal.example';

/** A rendered page. */
export interface TestPage {
  path: string;
  html: string;
  root: HTMLElement;
}

/** The pages of this source tree, bundled into a directory of their own. */
export interface TestBundle extends Bundle {
  dispose(): Promise<void>;
}

/** Bundles the pages; takes some seconds. */
export async function buildTestBundle(): Promise<TestBundle> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-pages-'));
  await buildBundle(directory);
  return {
    ...(await loadBundle(directory)),
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
}

/** @returns one page of a replica */
export async function renderPage(bundle: Bundle, { reader }: Replica, path: string): Promise<TestPage> {
  const driver = createDriver({ bundle, origin: testOrigin });
  return toPage(path, await driver.render({ path, kind: 'page' }, reader));
}

/** @returns every page of a replica, rendered and parsed, by path; files for programs and parts of pages are left out */
export async function renderPages(bundle: Bundle, { reader }: Replica): Promise<Map<string, TestPage>> {
  const driver = createDriver({ bundle, origin: testOrigin });
  const pages = new Map<string, TestPage>();
  for (const route of listRoutes(reader)) {
    if (!isPage(route.path)) continue;
    pages.set(route.path, toPage(route.path, await driver.render(route, reader)));
  }
  return pages;
}

function toPage(path: string, { files }: Rendered): TestPage {
  const html = new TextDecoder().decode(files.find((file) => file.path.endsWith('.html'))?.body);
  return { path, html, root: parse(html) };
}
/** @returns every file for programs, by path: feeds, calendars, sitemaps, cards, parts of pages */
export async function renderMachineFiles(bundle: Bundle, { reader }: Replica): Promise<Map<string, Buffer>> {
  const driver = createDriver({ bundle, origin: testOrigin });
  const files = new Map<string, Buffer>();
  for (const route of listRoutes(reader)) {
    if (isPage(route.path)) continue;
    const rendered = await driver.render(route, reader);
    files.set(route.path, Buffer.from(rendered.files[0]?.body ?? []));
  }
  return files;
}

const isPage = (path: string): boolean =>
  (path.endsWith('/') || path.endsWith('.html')) && !fragmentPaths.includes(path);
