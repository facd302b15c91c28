import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { toMadeName } from '../src/media/copy-name.ts';
import { keepViews } from '../src/replica/keep-views.ts';
import type { Replica } from '../src/replica/replica.ts';
import { listRoutes } from '../src/routes.ts';
import { indexFolder, rootPath, toRootText, writeIndex } from '../src/search/index.ts';
import { RenderError, type Driver } from './driver.ts';
import type { Bundle } from './load-bundle.ts';
import { buildManifest, toSha256 } from './manifest.ts';

/** The build stops; the message tells an operator what to mend. */
export class StaticBuildError extends Error {}

/**
 * Renders every route and writes a whole site, with the index of its search beside what the manifest lists. The directory is swapped in at the end: a failed build leaves the old one.
 *
 * @param mediaDir where the files of media are
 * @param distDir absolute path; replaced
 * @throws StaticBuildError naming every route that failed
 */
export async function writeSite({
  replica,
  bundle,
  driver,
  mediaDir,
  distDir,
}: {
  replica: Replica;
  bundle: Bundle;
  driver: Driver;
  mediaDir: string;
  distDir: string;
}): Promise<{ routes: number; release: string }> {
  const newDir = `${distDir}.new`;
  rmSync(newDir, { recursive: true, force: true });
  mkdirSync(newDir, { recursive: true });
  try {
    const result = await fillDirectory({ replica, bundle, driver, mediaDir, directory: newDir });
    swap(newDir, distDir);
    return result;
  } finally {
    rmSync(newDir, { recursive: true, force: true });
  }
}

async function fillDirectory({
  replica,
  bundle,
  driver,
  mediaDir,
  directory,
}: {
  replica: Replica;
  bundle: Bundle;
  driver: Driver;
  mediaDir: string;
  directory: string;
}): Promise<{ routes: number; release: string }> {
  const hashes = new Map<string, string>();
  const failed: string[] = [];
  const assets = new Set<string>();

  const write = async (path: string, body: Uint8Array): Promise<void> => {
    if (hashes.has(path)) throw new StaticBuildError(`Two files want to be ${path}`);
    hashes.set(path, toSha256(body));
    await writeIn(directory, path, body);
  };

  for (const { path, absolute } of bundle.clientFiles) await write(path, readFileSync(absolute));
  const reader = keepViews(replica.reader);
  const routes = listRoutes(reader);
  for (const route of routes) {
    try {
      const rendered = await driver.render(route, reader);
      for (const file of rendered.files) await write(file.path, file.body);
      for (const name of rendered.assets) assets.add(name);
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      failed.push(error.message);
    }
  }
  if (failed.length > 0) throw new StaticBuildError(`These routes cannot be rendered:\n${failed.join('\n')}`);

  for (const name of [...assets].sort()) {
    const path = `hashed/${name}`;
    if (hashes.has(path)) continue;
    hashes.set(path, await copyHashed(join(mediaDir, toMadeName(name)), join(directory, path)));
  }
  const { manifest, files } = buildManifest({ position: replica.position ?? 0, asOf: replica.asOf }, hashes);
  for (const { path, body } of files) await writeIn(directory, path, body);
  const { root } = writeIndex(reader, join(directory, indexFolder));
  await writeIn(directory, rootPath, Buffer.from(toRootText(root)));
  return { routes: routes.length, release: manifest.release };
}

async function writeIn(directory: string, path: string, body: Uint8Array): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

async function copyHashed(from: string, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(from, to);
  } catch (error) {
    throw new StaticBuildError(`A page links to a file that is not there: ${from}`, { cause: error });
  }
  return toSha256(readFileSync(to));
}

function swap(newDir: string, distDir: string): void {
  const oldDir = `${distDir}.old`;
  rmSync(oldDir, { recursive: true, force: true });
  try {
    renameSync(distDir, oldDir);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  renameSync(newDir, distDir);
  rmSync(oldDir, { recursive: true, force: true });
}
