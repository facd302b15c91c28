import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { toManifest, toSha256 } from '@portal/site/render';
import { indexFolder, listIndexFiles, type RootFile, rootPath } from '@portal/site/search';

import { findBrokenLinks } from './find-broken-links.ts';

/** What is wrong with a built site, one line each. */
export interface SiteFindings {
  files: number;
  /** it must not be published like this */
  faults: string[];
  /** links, anchors and ids that lead readers nowhere, most of them typing errors in content: told, not refused */
  deadLinks: string[];
}

/** Every site has them; a host needs them. */
const required = ['index.html', '404.html'];

/**
 * Reads a whole built site and holds it against its own manifest.
 *
 * @param dir `site/dist`, or `<data>/site/current`
 */
export function checkSite(dir: string): SiteFindings {
  const listed = new Map<string, string>();
  const faults = readListed(dir, listed);
  const present = new Set(listFiles(dir));
  for (const path of required) if (!present.has(path)) faults.push(`${path} is missing`);
  for (const [path, sha256] of listed) {
    if (!present.has(path)) faults.push(`${path} is missing`);
    else if (toSha256(readFileSync(join(dir, path))) !== sha256) faults.push(`${path} is not what was built`);
  }
  for (const path of present) {
    // Releases share their hashed files, so that directory holds more than one of them names.
    if (!listed.has(path) && path !== rootFile && !/^(?:manifest(?:\.json$|\/)|hashed\/)/.test(path))
      faults.push(`${path} is in no manifest`);
  }
  faults.push(...findIndexFaults(dir, present));
  return {
    files: listed.size,
    faults: [...new Set(faults)],
    deadLinks: findBrokenLinks(readPages(dir, present), present),
  };
}

/** Fills `listed` with path → SHA-256 of every file that the manifests name. */
function readListed(dir: string, listed: Map<string, string>): string[] {
  const manifest = readJson(join(dir, 'manifest.json'));
  const parts = toHashes(manifest?.['parts']);
  if (!manifest || !parts) return ['manifest.json cannot be read'];
  const { position, asOf, release } = manifest;
  const state = { position: Number(position), asOf: typeof asOf === 'string' ? asOf : null };
  const faults = toManifest(state, parts).manifest.release === release ? [] : ['manifest.json is not whole'];
  for (const [name, sha256] of Object.entries(parts)) {
    const path = `manifest/${name}.json`;
    const hashes = toHashes(readJson(join(dir, path)));
    if (!hashes || toSha256(readFileSync(join(dir, path))) !== sha256)
      faults.push(`${path} is not what was built`);
    else for (const [file, hash] of Object.entries(hashes)) listed.set(file, hash);
  }
  return faults;
}

const rootFile = rootPath.slice(1);

/** The index of the search goes live beside the pages; its files say by their names what is in them. */
function findIndexFaults(dir: string, present: ReadonlySet<string>): string[] {
  const root = readJson(join(dir, rootFile)) as Partial<RootFile> | undefined;
  if (!Array.isArray(root?.segments)) return [`${rootFile} cannot be read`];
  const folder = indexFolder.slice(1);
  const segments = root.segments.filter(({ file }) => !present.has(`${folder}${file}.json`));
  if (segments.length > 0)
    return segments.map(({ file }) => `${folder}${file}.json is missing: ${rootFile} names it`);
  return listIndexFiles(root as RootFile, join(dir, folder)).flatMap((name) => {
    const path = folder + name;
    if (!present.has(path)) return [`${path} is missing: the index names it`];
    return toSha256(readFileSync(join(dir, path))).startsWith(name.replace('.json', ''))
      ? []
      : [`${path} is not what was built`];
  });
}

/** @returns the text of every page, by path */
const readPages = (dir: string, present: ReadonlySet<string>): Map<string, string> =>
  new Map(
    [...present]
      .filter((path) => path.endsWith('.html'))
      .sort()
      .map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );

function listFiles(dir: string, prefix = ''): string[] {
  return readdirSync(join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    return isDirectory(join(dir, path), entry) ? listFiles(dir, `${path}/`) : [path];
  });
}

/** The directories of a release are links. */
function isDirectory(path: string, entry: { isDirectory(): boolean; isSymbolicLink(): boolean }): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function toHashes(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: [string, unknown][] = Object.entries(value);
  const isWhole = entries.every((entry): entry is [string, string] => typeof entry[1] === 'string');
  return isWhole ? Object.fromEntries(entries) : undefined;
}
