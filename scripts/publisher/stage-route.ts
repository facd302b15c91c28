import { toSha256, type Driver } from '@portal/site/render';
import type { Read, Reader, Recorder } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';

import { findInternalLinks } from './find-links.ts';
import { findSystemCode } from './system-code.ts';

/** A file that a publish may add. */
export interface StagedFile {
  path: string;
  sha256: string;
  /** bytes */
  size: number;
  /** the directory below the staging in which it waits; undefined where its bytes are those of the newest release */
  staged?: string | undefined;
}

/** What became of one route. */
export interface StagedRoute {
  path: string;
  files: StagedFile[];
  /** names below `hashed/` that the files link to */
  assets: string[];
  /** site paths that new or changed files link to */
  links: string[];
  /** null: the same as before */
  reads: Read[] | null;
  /** why the route could not be rendered */
  fault?: string | undefined;
}

/** Where rendered bytes go. */
export interface Stage {
  /** @returns SHA-256 of a file of the newest release, or undefined where it is not there or not trusted */
  findSha: (path: string) => string | undefined;
  /** Keeps the bytes of a file of the site for later. @returns the directory below the staging in which it waits */
  write: (path: string, body: Uint8Array) => string;
}

/**
 * Renders one route, takes down what it read, and writes the files that differ from the newest release.
 *
 * @returns a fault instead of files where the page throws
 * @throws what the disk or the replica throws: that is no fault of a page
 */
export async function stageRoute(
  { render, recorder, stage }: { render: Driver['render']; recorder: Recorder; stage: Stage },
  route: Route,
): Promise<StagedRoute> {
  const { reader, reads } = recorder.record();
  const staged = await renderFiles(render, route, reader, stage);
  return { path: route.path, files: [], assets: [], links: [], fault: undefined, ...staged, reads: reads() };
}

async function renderFiles(
  render: Driver['render'],
  route: Route,
  reader: Reader,
  stage: Stage,
): Promise<Pick<StagedRoute, 'files' | 'assets' | 'links'> | { fault: string }> {
  let rendered: Awaited<ReturnType<Driver['render']>>;
  try {
    rendered = await render(route, reader);
  } catch (error) {
    if (findSystemCode(error) !== undefined) throw error;
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const links = new Set<string>();
  const files = rendered.files.map(({ path, body }) => {
    const staged = stageFile(stage, path, body);
    if (staged.staged !== undefined && path.endsWith('.html')) {
      for (const link of findInternalLinks(body)) links.add(link);
    }
    return staged;
  });
  return { files, assets: rendered.assets, links: [...links] };
}

/** Writes a file unless the newest release has it. */
export function stageFile(stage: Stage, path: string, body: Uint8Array): StagedFile {
  const sha256 = toSha256(body);
  const staged = stage.findSha(path) === sha256 ? undefined : stage.write(path, body);
  return { path, sha256, size: body.byteLength, staged };
}
