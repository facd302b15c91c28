import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findAssets, statusFileName, toFilePath, toSha256 } from '@portal/site/render';
import type { Route } from '@portal/site/routes';

import { joinPath, splitPath } from './output-path.ts';
import type { Outputs } from './outputs.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import type { Staging } from './staging.ts';

/**
 * Keeps the last good files of a route that is set aside. Usually nothing is to do: they are in the newest release and
 * stay. When the outputs are not known (a new replica) or not trusted (a rebuild) they are taken from the live release.
 *
 * @param mend the outputs are not trusted
 */
export function keepLastGood(
  { dirs, outputs, staging }: { dirs: ReleaseDirs; outputs: Outputs; staging: Staging },
  route: Route,
  mend: boolean,
): void {
  const known = outputs.pathsOf(route.path);
  if (known.length > 0 && !mend) return;
  const page = toFilePath(route.path);
  const candidates = known.length > 0 ? known : [page, joinPath(splitPath(page).dir, statusFileName)];
  const files = candidates.flatMap((path) => {
    const output = outputs.getFile(path);
    if (output && output.route !== route.path) return [];
    const body = readIfThere(join(dirs.current, path));
    return body && isExpected(body, output?.sha256) ? [{ path, body }] : [];
  });
  if (!files.some(({ path }) => path === page) || files.length < known.length) {
    for (const path of known) staging.remove(path);
    outputs.removeRoute(route.path);
    staging.nameAssets(route.path, []);
    return;
  }
  for (const { path, body } of files) staging.put(path, body, route.path);
  outputs.putRoute(route);
  staging.nameAssets(route.path, [...new Set(files.flatMap(({ body }) => findAssets(body)))]);
}

function isExpected(body: Uint8Array, sha256: string | undefined): boolean {
  return sha256 === undefined || toSha256(body) === sha256;
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
