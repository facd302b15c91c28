import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { flushAll } from './durable.ts';
import { indexContent, type IndexOrder } from './index-content.ts';

const lowestPriority = 19;
const order = workerData as IndexOrder;

giveWay();
const built = indexContent(order);
await flushAll([...built.made.map((name) => join(order.indexDir, name)), order.indexDir]);
parentPort?.postMessage(built);

/** Publishing goes before. Linux alone gives a thread a priority of its own. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), lowestPriority);
  } catch {
    // Elsewhere it runs like the rest.
  }
}
