import type { Route } from '@portal/site/routes';

/** One file of the newest release. `dir` is '' for the root and has no slash at either end. */
export interface OutputFile {
  dir: string;
  name: string;
  sha256: string;
  /** bytes */
  size: number;
}

/** What the newest release consists of: tables in the replica's file, so that they commit together with the content. */
export interface Outputs {
  /** @returns one file, or undefined */
  getFile(path: string): (OutputFile & { route: string }) | undefined;
  putFile(path: string, file: { sha256: string; size: number; route: string }): void;
  removeFile(path: string): void;
  pathsOf(route: string): string[];
  /** @returns the files of a route with their hashes, by path */
  listFilesOf(route: string): { path: string; sha256: string }[];
  filesIn(dir: string): OutputFile[];
  /** @returns the files in a directory and, with `deep`, in all below it */
  listFilesBelow(dir: string, deep: boolean): { path: string; sha256: string }[];
  /** Forgets what an undone transaction may have left in memory. Belongs at the start of each publish. */
  reset(): void;
  /** Replaces the assets of a route; counted by `countUses`. */
  putAssets(route: string, names: readonly string[]): void;
  /**
   * Counts which assets are in use.
   *
   * @returns those that no route named before, and those that none names any more
   */
  countUses(): string[];
  /** @param part name of a part of the manifest  @returns the assets that it lists, by name */
  listAssets(part: string): string[];
  putRoute(route: Route): void;
  removeRoute(path: string): void;
  findRoute(path: string): Route | undefined;
  /** @returns the route that follows a path in order, or undefined after the last one */
  findRouteAfter(path: string): Route | undefined;
  /** @returns paths of the routes that are not among the known, in order */
  findRoutesBeside: (known: ReadonlySet<string>) => string[];
  /** Notes that a route is to be rendered by the next publish, whatever has changed. */
  noteAgain(path: string): void;
  /** @returns what was noted, and forgets it */
  takeAgain(): string[];
  getTree(dir: string): string | undefined;
  putTree(dir: string, sha: string): void;
  removeTree(dir: string): void;
  /** @returns child directories, by name */
  treesIn(dir: string): { name: string; sha: string }[];
  listTrees(): { dir: string; sha: string }[];
  getNote(key: NoteKey): string | undefined;
  putNote(key: NoteKey, value: string): void;
  putSetAside(routes: readonly { path: string; reason: string }[]): void;
  listSetAside(): { path: string; reason: string }[];
}

/** `release`: id · `since`: ISO instant · `bundle`: fingerprint of what rendered the outputs · `pages`: how many there are */
export type NoteKey = 'release' | 'since' | 'bundle' | 'pages';
