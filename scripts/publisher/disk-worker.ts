import { workerData } from 'node:worker_threads';

import { createDiskWork } from './disk-work.ts';
import type { DiskTask, DiskWorkerData } from './disk-pool.ts';
import { serveTasks } from './serve-tasks.ts';

const { treesDir, mend } = workerData as DiskWorkerData;
const work = createDiskWork(treesDir, mend);

serveTasks((task: DiskTask) =>
  'makeTrees' in task
    ? work.makeTrees(task.makeTrees)
    : work.findWrong(task.findWrong.root, task.findWrong.files),
);
