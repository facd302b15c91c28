import { isDeepPart, toManifest, toPartFile, toPartName } from '@portal/site/render';

import type { Assets } from './assets.ts';
import type { Outputs } from './outputs.ts';
import type { Staging } from './staging.ts';

const owner = '(manifest)';
const manifestFile = 'manifest.json';
const toPartPath = (name: string): string => `manifest/${name}.json`;

/**
 * Stages `manifest.json` and those of its parts that list a changed file; the others stay as they are.
 *
 * @param all builds every part anew
 * @returns id of the release
 */
export function writeManifest(
  { outputs, staging, assets }: { outputs: Outputs; staging: Staging; assets: Assets },
  state: { position: number; asOf: string | null },
  all: boolean,
): string {
  const touched = [
    ...staging.changed.keys(),
    ...staging.removed,
    ...outputs.countUses().map((name) => `hashed/${name}`),
  ];
  const names = new Set(touched.map(toPartName));
  for (const { name } of all ? listParts(outputs) : []) names.add(name);
  for (const name of names) {
    const hashes = listPart(outputs, assets, name);
    if (hashes.length === 0) staging.remove(toPartPath(name));
    else staging.put(toPartPath(name), toPartFile(name, hashes).body, owner);
  }
  const parts = listParts(outputs).map(({ name, sha256 }) => [name, sha256] as const);
  const { manifest, file } = toManifest(state, Object.fromEntries(parts));
  staging.put(manifestFile, file.body, owner);
  return manifest.release;
}

function listParts(outputs: Outputs): { name: string; sha256: string }[] {
  return outputs
    .listFilesOf(owner)
    .filter(({ path }) => path !== manifestFile)
    .map(({ path, sha256 }) => ({ name: path.slice('manifest/'.length, -'.json'.length), sha256 }));
}

function listPart(outputs: Outputs, assets: Assets, name: string): [string, string][] {
  if (name.startsWith('hashed/')) {
    return outputs.listAssets(name).map((asset) => [`hashed/${asset}`, assets.hashOf(asset)]);
  }
  const files = outputs.listFilesBelow(name === 'root' ? '' : name, isDeepPart(name));
  return files.filter(({ path }) => path !== manifestFile).map(({ path, sha256 }) => [path, sha256]);
}
