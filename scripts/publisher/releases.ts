import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { ReleaseDirs } from './release-dirs.ts';
import { replaceJson, replaceLink } from './replace-file.ts';

/** What `<id>.json` tells about a release. */
export interface Release {
  id: string;
  /** counts up with each release; clocks may go back */
  number: number;
  /** ISO instant at which readers first got it */
  since: string;
  /** of the feed */
  position: number;
  report: ReleaseReport;
}

/** A route in a report, and what caused its change. */
export interface RouteNote {
  path: string;
  cause: string;
}

/** Routes that a publish has rendered anew or taken away. */
export interface RouteNotes {
  added: RouteNote[];
  changed: RouteNote[];
  removed: RouteNote[];
}

export interface ReleaseReport {
  /** routes rendered, and of these the ones whose bytes differ from before */
  rendered: number;
  changedPages: number;
  /** the first of each kind; all of them stand in `<id>.routes.json` */
  routes: RouteNotes;
  changedFiles: number;
  removedFiles: number;
  madeTrees: number;
  full: boolean;
  setAside: { path: string; reason: string }[];
  deadLinks: { path: string; link: string }[];
  /** from the doorbell's answer to the switch */
  milliseconds: number;
}

/** @returns id of the release that readers get, or undefined where there is none */
export function readCurrentId(dirs: ReleaseDirs): string | undefined {
  const id = readLinkName(dirs.current);
  return id !== undefined && existsSync(dirs.current) ? id : undefined;
}

/** @returns name of a release's root tree, or undefined where there is no such release */
export function readRootSha(dirs: ReleaseDirs, id: string): string | undefined {
  return readLinkName(join(dirs.releases, id));
}

/** @returns all releases that can be switched to, oldest first; one whose description is unreadable is not among them */
export function readReleases(dirs: ReleaseDirs): Release[] {
  return listNames(dirs.releases)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.routes.json'))
    .flatMap((name) => {
      const release = readReleaseOnce(join(dirs.releases, name));
      return release && existsSync(join(dirs.releases, release.id)) ? [release] : [];
    })
    .sort((a, b) => a.number - b.number);
}

/**
 * Writes a release beside the others; readers see nothing of it yet.
 *
 * @param routes kept beside its description; absent: as they are
 */
export function writeRelease(
  dirs: ReleaseDirs,
  release: Release,
  rootSha: string,
  routes?: RouteNotes,
): void {
  if (routes) replaceJson(join(dirs.releases, `${release.id}.routes.json`), routes);
  replaceLink(join(dirs.releases, release.id), `../trees/${rootSha}`);
  replaceJson(join(dirs.releases, `${release.id}.json`), release);
}

/** Gives readers a release, in one step. */
export function switchTo(dirs: ReleaseDirs, id: string): void {
  if (readLinkName(dirs.current) === id) return;
  replaceLink(dirs.current, `releases/${id}`);
}

/** Forgets a release; its trees are collected later. */
export function removeRelease(dirs: ReleaseDirs, id: string): void {
  rmSync(join(dirs.releases, `${id}.json`), { force: true });
  rmSync(join(dirs.releases, `${id}.routes.json`), { force: true });
  rmSync(join(dirs.releases, id), { force: true });
  known.delete(join(dirs.releases, `${id}.json`));
}

/** A directory that was lost has nothing in it; the next publish makes it again. */
function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Descriptions by file, and the time of the file that was read: in an hour with a publish a second there are thousands. */
const known = new Map<string, { mtimeMs: number; release: Release | undefined }>();

function readReleaseOnce(file: string): Release | undefined {
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (mtimeMs === undefined) {
    known.delete(file);
    return undefined;
  }
  const read = known.get(file);
  if (read?.mtimeMs === mtimeMs) return read.release;
  const release = readRelease(file);
  known.set(file, { mtimeMs, release });
  return release;
}

function readRelease(file: string): Release | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRelease(value) && basename(file) === `${value.id}.json` ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRelease(value: unknown): value is Release {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'number' in value &&
    typeof value.number === 'number' &&
    'since' in value &&
    typeof value.since === 'string' &&
    !Number.isNaN(Date.parse(value.since)) &&
    'position' in value &&
    typeof value.position === 'number' &&
    'report' in value &&
    typeof value.report === 'object' &&
    value.report !== null &&
    'routes' in value.report
  );
}

/** @returns the last part of where a link leads, or undefined where there is no link */
export function readLinkName(path: string): string | undefined {
  try {
    return basename(readlinkSync(path));
  } catch {
    return undefined;
  }
}
