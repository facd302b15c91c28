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
  filesIn(dir: string): OutputFile[];
  /** @returns the files in a directory and, with `deep`, in all below it */
  listFilesBelow(dir: string, deep: boolean): { path: string; sha256: string }[];
  countPages(): number;
  /** replaces the assets of a route */
  putAssets(route: string, names: readonly string[]): void;
  listAssets(): string[];
  putRoute(path: string, kind: string): void;
  removeRoute(path: string): void;
  kindOf(route: string): string | undefined;
  listRoutePaths: () => string[];
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

/** `release`: id · `since`: ISO instant · `bundle`: fingerprint of what rendered the outputs · `position`: of the feed */
export type NoteKey = 'release' | 'since' | 'bundle' | 'position';
