import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';

import { createDriver, loadBundle } from '@portal/site/render';
import { createRecorder, openReader, type ViewRecording } from '@portal/site/replica';
import type { Route } from '@portal/site/routes';
import Database from 'better-sqlite3';

import { splitPath } from './output-path.ts';
import type { RenderAnswer } from './render-pool.ts';
import { toReadsDigest } from './reads-digest.ts';
import { serveTasks } from './serve-tasks.ts';
import { stageRoute, type StagedRoute } from './stage-route.ts';
import { createStageWriter } from './staging.ts';

/** What a worker is started with. */
export interface RenderWorkerData {
  /** unique among the workers of a pool */
  name: string;
  bundleDir: string;
  replicaFile: string;
  siteUrl: string;
  stagingDir: string;
  /** writes files even where the newest release has the same bytes */
  mend: boolean;
  /** tells all that a route has read, even where it is the same as before */
  afresh: boolean;
}

const data = workerData as RenderWorkerData;
const bundle = await loadBundle(data.bundleDir);
const driver = createDriver({ bundle, origin: data.siteUrl });
const database = new Database(data.replicaFile, { readonly: true });
// One snapshot for the whole life of the worker.
database.exec('BEGIN');
const shaOf = database
  .prepare<[string, string], string>('SELECT sha256 FROM output_file WHERE dir = ? AND name = ?')
  .pluck();
const readsOf = database
  .prepare<[string], string>("SELECT reads FROM plan_node WHERE kind = 'route' AND name = ?")
  .pluck();
let views: ViewRecording[] = [];
const recorder = createRecorder(openReader(database), bundle.views, (view) => views.push(view));
const stage = {
  findSha: (path: string) => {
    const { dir, name } = splitPath(path);
    return data.mend ? undefined : shaOf.get(dir, name);
  },
  write: createStageWriter({ staging: data.stagingDir }, data.name),
};
/** Targets that have been told already; one page that links to a dead one is enough. */
const linked = new Set<string>();

serveTasks(render);

/** @returns a RenderAnswer as JSON */
async function render(routes: readonly Route[]): Promise<string> {
  // As text at once: many small objects that wait would be copied by each collection of garbage.
  const staged: string[] = [];
  for (const route of routes) {
    const result = await stageRoute({ render: (...args) => driver.render(...args), recorder, stage }, route);
    result.links = result.links.filter((link) => !linked.has(link));
    for (const link of result.links) linked.add(link);
    if (isReadAsBefore(result)) result.reads = null;
    staged.push(JSON.stringify(result));
  }
  // While batches wait, the port gives them one after the other, and what is due in between is never done.
  await setImmediate();
  const told = JSON.stringify(views satisfies RenderAnswer['views']);
  views = [];
  return `{"staged":[${staged.join()}],"views":${told}}`;
}

/** What would be told, kept and looked at again as it is for each of a hundred thousand pages. */
const isReadAsBefore = ({ path, reads }: StagedRoute): boolean =>
  !data.afresh && reads !== null && readsOf.get(path) === toReadsDigest(reads);
