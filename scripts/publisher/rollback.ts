import { readHold, writeHold } from './hold.ts';
import { findReturning, type ReturningPath } from './find-returning.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { readCurrentId, readReleases, switchTo, type Release } from './releases.ts';
import { followRelease } from './search-roots.ts';

export type RolledBack =
  | { kind: 'done'; release: Release; from: string; returning: ReturningPath[] }
  /** the operator must say that these may come back */
  | { kind: 'unconfirmed'; release: Release; returning: ReturningPath[] }
  | { kind: 'no-such-release' };

/**
 * Switches readers back to an earlier release and holds it, also over a restart.
 *
 * @param wanted id of a kept release; default: the one before the live one
 * @param confirmed whether withdrawn entries may come back
 * @param kindOf what a route is according to the newest content
 * @param now ms
 */
export function rollBack(
  dirs: ReleaseDirs,
  {
    wanted,
    confirmed,
    kindOf,
    now,
  }: {
    wanted: string | undefined;
    confirmed: boolean;
    kindOf: (route: string) => string | undefined;
    now: number;
  },
): RolledBack {
  const releases = readReleases(dirs);
  const live = readCurrentId(dirs);
  const position = releases.findIndex(({ id }) => id === live);
  const release = wanted === undefined ? releases[position - 1] : releases.find(({ id }) => id === wanted);
  if (release === undefined) return { kind: 'no-such-release' };
  const returning = live === undefined ? [] : findReturning(dirs, release.id, live, kindOf);
  if (returning.length > 0 && !confirmed) return { kind: 'unconfirmed', release, returning };
  writeHold(dirs, { release: release.id, at: new Date(now).toISOString() });
  switchTo(dirs, release.id);
  followRelease(dirs);
  return { kind: 'done', release, from: live ?? '', returning };
}

/**
 * Finishes at a start what a rollback had begun: a hold was written and the switch may be missing.
 *
 * @returns whether a release is held
 */
export function keepHold(dirs: ReleaseDirs): boolean {
  const hold = readHold(dirs);
  if (hold === undefined) return false;
  if (readReleases(dirs).some(({ id }) => id === hold.release)) switchTo(dirs, hold.release);
  followRelease(dirs);
  return true;
}
