import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import type { Change } from '@portal/site/replica';
import {
  emptyRoot,
  indexFolder,
  listIndexFiles,
  type RootFile,
  rootPath,
  searchTypes,
  toEntryKey,
  toRootText,
} from '@portal/site/search';

import { flushNow } from './durable.ts';
import { makeNewer } from './mtime.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases } from './releases.ts';
import { replaceLink } from './replace-file.ts';

const rootName = basename(rootPath);
/** Stands before the first release. */
const none = '0';
/** So many withdrawn entries are named; with more, the index is not used until the next one is there. */
const mostGone = 500;

/** Where all files of all indexes lie but their roots. */
export const indexDirOf = ({ hashed }: Pick<ReleaseDirs, 'hashed'>): string =>
  join(hashed, indexFolder.slice('/hashed/'.length));

/** Makes the directory of the roots with an empty one, where they are missing. */
export function makeSearchDir({ search }: Pick<ReleaseDirs, 'search'>): void {
  mkdirSync(join(search, none), { recursive: true });
  if (!existsSync(join(search, none, rootName)))
    writeFileSync(join(search, none, rootName), toRootText(emptyRoot));
  if (!existsSync(join(search, 'live'))) replaceLink(join(search, 'live'), none);
}

/** @returns number of the release that the live index was made of; 0 where there is no index yet */
export function readIndexedNumber({ search }: Pick<ReleaseDirs, 'search'>): number {
  try {
    return Number(readlinkSync(join(search, 'live')));
  } catch {
    return 0;
  }
}

/** @returns the root of the live index, or undefined where it cannot be read */
export const readLiveRoot = ({ search }: Pick<ReleaseDirs, 'search'>): RootFile | undefined =>
  readRoot(join(search, 'live'));

/** @returns keys of the entries that were withdrawn and may be in an index, see `toEntryKey` */
export const toGoneKeys = (changes: readonly Pick<Change, 'type' | 'id' | 'op'>[]): string[] =>
  changes.filter(({ op, type }) => op === 'gone' && searched.has(type)).map(toEntryKey);

const searched: ReadonlySet<string> = new Set(searchTypes);

/**
 * Hides withdrawn entries in the live index, at once.
 *
 * @param keys of the entries
 */
export function hideGone(dirs: Pick<ReleaseDirs, 'search'>, keys: readonly string[]): void {
  const root = readLiveRoot(dirs);
  if (root === undefined || keys.length === 0) return;
  const all = root.gone.keys === null ? null : [...root.gone.keys, ...keys];
  const gone = { count: root.gone.count + keys.length, keys: all && all.length <= mostGone ? all : null };
  writeRoot(dirs, String(readIndexedNumber(dirs)), { ...root, gone });
}

/**
 * Gives readers an index, in one step.
 *
 * @param id of the release of whose content it was made
 * @param goneBefore how many entries were hidden in the live index when its making began: those are not in it
 * @returns whether that release is known
 */
export function putIndex(dirs: ReleaseDirs, id: string, root: RootFile, goneBefore: number): boolean {
  const number = readReleases(dirs).find((release) => release.id === id)?.number;
  if (number === undefined) return false;
  const { keys = [], count = 0 } = readLiveRoot(dirs)?.gone ?? {};
  const later = Math.max(0, count - goneBefore);
  const gone = { count: later, keys: keys === null ? (later === 0 ? [] : null) : keys.slice(goneBefore) };
  writeRoot(dirs, String(number), { ...root, gone });
  followRelease(dirs);
  return true;
}

/** Gives readers the index of the live release, or of the last one before it that has one. */
export function followRelease(dirs: ReleaseDirs): void {
  const id = readCurrentId(dirs);
  const number = readReleases(dirs).find((release) => release.id === id)?.number;
  if (number === undefined) return;
  follow(dirs, number);
}

/**
 * Gives readers the newest index, before a release of the newest content goes live: after a rollback they have an older one,
 * which holds what was withdrawn since.
 */
export function followNewest(dirs: Pick<ReleaseDirs, 'search'>): void {
  follow(dirs, Infinity);
}

/** @param last number of a release; later ones are not looked at */
function follow(dirs: Pick<ReleaseDirs, 'search'>, last: number): void {
  const best = Math.max(...listNumbers(dirs).filter((indexed) => indexed <= last));
  if (best !== readIndexedNumber(dirs)) replaceLink(join(dirs.search, 'live'), String(best));
}

/** Forgets the indexes of releases that are not kept; their files are collected later. */
export function forgetIndexes(dirs: ReleaseDirs, keptReleases: ReadonlySet<string>): void {
  const kept = new Set([0, readIndexedNumber(dirs)]);
  for (const { id, number } of readReleases(dirs)) if (keptReleases.has(id)) kept.add(number);
  for (const number of listNumbers(dirs))
    if (!kept.has(number)) rmSync(join(dirs.search, String(number)), { recursive: true, force: true });
}

/** @returns names below `hashed/` of all files that an index leads to */
export function listIndexAssets(dirs: ReleaseDirs): string[] {
  const folder = indexFolder.slice('/hashed/'.length);
  const roots = listNumbers(dirs).flatMap((number) => readRoot(join(dirs.search, String(number))) ?? []);
  const links = new Map(roots.flatMap(({ segments }) => segments.map((link) => [link.file, link])));
  const registers = new Set(roots.map(({ register }) => register));
  return [
    ...listIndexFiles({ segments: [...links.values()], register: null }, indexDirOf(dirs)),
    ...[...registers].flatMap((register) => listIndexFiles({ segments: [], register }, indexDirOf(dirs))),
  ].map((name) => folder + name);
}

function listNumbers(dirs: Pick<ReleaseDirs, 'search'>): number[] {
  makeSearchDir(dirs);
  const { search } = dirs;
  return readdirSync(search)
    .filter((name) => /^\d+$/.test(name) && existsSync(join(search, name, rootName)))
    .map(Number);
}

function readRoot(dir: string): RootFile | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, rootName), 'utf8')) as RootFile;
  } catch {
    return undefined;
  }
}

/** In one step, and with a time of its own: see `makeNewer`. */
function writeRoot({ search }: Pick<ReleaseDirs, 'search'>, name: string, root: RootFile): void {
  const dir = join(search, name);
  const file = join(dir, rootName);
  const text = toRootText(root);
  mkdirSync(dir, { recursive: true });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const live = statSync(join(search, 'live', rootName), { throwIfNoEntry: false });
  writeFileSync(`${file}.next`, text, { flush: true });
  makeNewer(`${file}.next`, live?.mtimeMs);
  renameSync(`${file}.next`, file);
  flushNow(dir);
}
