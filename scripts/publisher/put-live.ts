import type { ReleaseDirs } from './release-dirs.ts';
import {
  readCurrentId,
  readReleases,
  readRootSha,
  switchTo,
  writeRelease,
  type ReleaseReport,
  type RouteNotes,
} from './releases.ts';

/**
 * Gives readers a root tree as a release, in one step; does nothing where they have it already. A release with the same
 * files at a later feed position keeps its id and its time: only `manifest.json` differs.
 *
 * @param content `now` in ms
 * @returns ISO instant since which readers have the release
 */
export function putLive(
  dirs: ReleaseDirs,
  content: {
    id: string;
    root: string;
    position: number;
    report: ReleaseReport;
    routes: RouteNotes;
    now: number;
  },
): string {
  const { id, root, position, report, routes } = content;
  const releases = readReleases(dirs);
  const existing = releases.find((release) => release.id === id);
  const isCurrent = readCurrentId(dirs) === id && existing !== undefined;
  if (isCurrent && readRootSha(dirs, id) === root) return existing.since;
  if (isCurrent) {
    writeRelease(dirs, { ...existing, position }, root);
    return existing.since;
  }
  const number = Math.max(0, ...releases.map((release) => release.number)) + 1;
  const since = new Date(content.now).toISOString();
  writeRelease(dirs, { id, number, since, position, report }, root, routes);
  switchTo(dirs, id);
  return since;
}
