import { buildIndexBeside } from './build-index-beside.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import type { PressLog } from './press-log.ts';
import type { ReleaseDirs } from './release-dirs.ts';
import { indexDirOf, putIndex, readLiveRoot } from './search-roots.ts';

/** An indexer for the content of a replica and the releases made of it. */
export function openIndexer(replicaFile: string, dirs: ReleaseDirs, log: PressLog): Indexer {
  const indexDir = indexDirOf(dirs);
  return createIndexer({
    build: (before, signal) => buildIndexBeside({ replicaFile, indexDir, before }, signal),
    readRoot: () => readLiveRoot(dirs),
    put: (release, root, goneBefore) => putIndex(dirs, release, root, goneBefore),
    log,
  });
}
