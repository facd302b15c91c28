import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readSiteFiles } from '../testing/site-files.ts';

const contextLength = 120;

/**
 * Compares a live release with a static build, file by file. The release may have more hashed files than it names:
 * all releases share them.
 *
 * @returns the first file that differs, with the place where it does; undefined where the sites are equal
 */
export function findDifference(liveDir: string, builtDir: string): string | undefined {
  const built = readSiteFiles(builtDir);
  const live = readSiteFiles(liveDir, (path) => !path.startsWith('hashed/') || built.has(path));
  const paths = [...new Set([...live.keys(), ...built.keys()])].sort(byWeight);
  const different = paths.filter((path) => live.get(path) !== built.get(path));
  const [first] = different;
  if (first === undefined) return undefined;
  const [left, right] = [join(liveDir, first), join(builtDir, first)].map(readText);
  return `${String(different.length)} files differ: ${different.slice(0, 8).join(' ')}\n${describe(first, left, right)}`;
}

/** Manifests differ wherever anything does, so they tell least. */
function byWeight(a: string, b: string): number {
  const isManifest = (path: string): number => (path.startsWith('manifest') ? 1 : 0);
  return isManifest(a) - isManifest(b) || (a < b ? -1 : 1);
}

function describe(path: string, live: string | undefined, built: string | undefined): string {
  if (live === undefined) return `${path} is missing in the live site`;
  if (built === undefined) return `${path} is in the live site only`;
  let at = 0;
  while (at < live.length && live[at] === built[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - contextLength), at + contextLength);
  return `${path}, character ${String(at)}:\n  live:  …${around(live)}…\n  built: …${around(built)}…`;
}

const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
