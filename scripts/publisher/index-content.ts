import { openReader } from '@portal/site/replica';
import { type RootFile, writeIndex } from '@portal/site/search';
import Database from 'better-sqlite3';

/** What an index is made from, and where its files lie. */
export interface IndexOrder {
  replicaFile: string;
  indexDir: string;
  /** root of the index before */
  before: RootFile | undefined;
}

export interface BuiltIndex {
  /** id of the release of whose content it is, or undefined before the first one */
  release: string | undefined;
  root: RootFile;
  /** names of the files that are new */
  made: string[];
}

/** Writes the index of what a replica has committed: one snapshot, so content and release belong together. */
export function indexContent({ replicaFile, indexDir, before }: IndexOrder): BuiltIndex {
  const database = new Database(replicaFile, { readonly: true });
  try {
    database.exec('BEGIN');
    const release = database
      .prepare<[], string>("SELECT value FROM output_note WHERE key = 'release'")
      .pluck()
      .get();
    return { release, ...writeIndex(openReader(database), indexDir, before) };
  } finally {
    database.close();
  }
}
