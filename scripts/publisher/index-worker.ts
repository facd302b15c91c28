import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { openReader } from '@portal/site/replica';
import { type RootFile, writeIndex } from '@portal/site/search';
import Database from 'better-sqlite3';

import { flushAll } from './durable.ts';

/** What the worker is started with. */
export interface IndexWorkerData {
  replicaFile: string;
  /** where the files of indexes lie */
  indexDir: string;
  /** root of the index before */
  before: RootFile | undefined;
}

/** What it answers, once. */
export interface BuiltIndex {
  /** id of the release of whose content the index is, or undefined before the first one */
  release: string | undefined;
  root: RootFile;
  /** how many files are new */
  made: number;
}

const { replicaFile, indexDir, before } = workerData as IndexWorkerData;
const lowestPriority = 19;

giveWay();
const database = new Database(replicaFile, { readonly: true });
// One snapshot for the whole index: content and release belong together.
database.exec('BEGIN');
const release = database
  .prepare<[], string>("SELECT value FROM output_note WHERE key = 'release'")
  .pluck()
  .get();
const { root, made } = writeIndex(openReader(database), indexDir, before);
database.close();
await flushAll([...made.map((name) => join(indexDir, name)), indexDir]);
parentPort?.postMessage({ release, root, made: made.length } satisfies BuiltIndex);

/** Publishing goes before. Linux alone gives a thread a priority of its own. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), lowestPriority);
  } catch {
    // Elsewhere it runs like the rest.
  }
}
