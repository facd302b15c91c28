import { hash } from 'node:crypto';

import {
  aboutPath,
  albumsPath,
  documentsPath,
  noticesPath,
  schedulePath,
  topicsPath,
  videosPath,
} from '@portal/shared-types';

import { toCanonicalJson } from '../src/replica/canonical-json.ts';
import type { SiteFile } from './contract.ts';

/** `manifest.json` of a release. */
export interface Manifest {
  /** first 16 hex digits of the SHA-256 over the parts: equal releases have equal names */
  release: string;
  /** feed position of the content */
  position: number;
  asOf: string | null;
  /** part name → SHA-256 of `manifest/<part>.json` */
  parts: Record<string, string>;
}

/** @returns SHA-256 in hex */
export function toSha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}

/** How many leading directories make a part: those that hold a month, a year or a whole kind of page. */
const partDepths: ReadonlyMap<string, number> = new Map(
  [
    [noticesPath, 2] as const,
    [documentsPath, 2] as const,
    ...[topicsPath, videosPath, schedulePath, albumsPath, aboutPath].map((path) => [path, 1] as const),
  ].map(([path, depth]) => [path.slice(1, -1), depth]),
);

const depthOf = (directories: readonly string[]): number => partDepths.get(directories[0] ?? '') ?? 3;

/**
 * @param path of a file, relative to the site's root
 * @returns the part that lists it: up to three leading directories, `root` for files of the root; hashed files, which
 *   have no order of their own, are spread over 256 parts
 */
export function toPartName(path: string): string {
  if (path.startsWith('hashed/')) return `hashed/${toSha256(path).slice(0, 2)}`;
  const directories = path.split('/').slice(0, -1);
  return directories.slice(0, depthOf(directories)).join('/') || 'root';
}

/** @returns whether a part lists all files below its directory, not only those directly in it */
export function isDeepPart(name: string): boolean {
  const directories = name.split('/');
  return directories.length === depthOf(directories);
}

/**
 * @param hashes path → SHA-256 of the files of one part, in any order
 * @returns `manifest/<name>.json`
 */
export function toPartFile(name: string, hashes: Iterable<readonly [string, string]>): SiteFile {
  // The same as toCanonicalJson of an object, which takes five times as long to be made.
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  const members = sorted.map(([path, sha256]) => `${JSON.stringify(path)}:${JSON.stringify(sha256)}`);
  return { path: `manifest/${name}.json`, body: Buffer.from(`{${members.join()}}\n`) };
}

/**
 * @param parts part name → SHA-256 of its file, in any order
 * @returns the manifest and its file
 */
export function toManifest(
  state: { position: number; asOf: string | null },
  parts: Readonly<Record<string, string>>,
): { manifest: Manifest; file: SiteFile } {
  const release = toSha256(toCanonicalJson(parts)).slice(0, 16);
  const manifest: Manifest = { release, position: state.position, asOf: state.asOf, parts: { ...parts } };
  return { manifest, file: toJsonFile('manifest.json', manifest) };
}

/**
 * Builds all manifest files of a release at once.
 *
 * @param hashes path → SHA-256 of every file of the release, in any order
 * @returns the manifest; files with the parts first, `manifest.json` last
 */
export function buildManifest(
  state: { position: number; asOf: string | null },
  hashes: Iterable<readonly [string, string]>,
): { manifest: Manifest; files: SiteFile[] } {
  const byPart = Map.groupBy(hashes, ([path]) => toPartName(path));
  const partFiles = [...byPart].map(([name, part]) => ({ name, file: toPartFile(name, part) }));
  const parts = Object.fromEntries(partFiles.map(({ name, file }) => [name, toSha256(file.body)]));
  const { manifest, file } = toManifest(state, parts);
  return { manifest, files: [...partFiles.map((part) => part.file), file] };
}

function toJsonFile(path: string, value: unknown): SiteFile {
  return { path, body: Buffer.from(`${toCanonicalJson(value)}\n`) };
}
