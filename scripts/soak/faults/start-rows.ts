import { renameSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

import type { FaultRow } from './fault-row.ts';

/** Faults that keep a publisher from starting. */
export function listStartRows(): FaultRow[] {
  let other: Server | undefined;
  return [
    {
      name: 'a second publisher starts on the same directory',
      isSample: true,
      sign: { kind: 'nothing' },
      provoke: async (bench) => {
        const words = await bench.runAnother();
        if (!/Another publisher runs on .*\. Stop it first, or set PORTAL_DATA_DIR/.test(words))
          throw new Error(`the second one said: ${words}`);
      },
      heal: () => undefined,
      how: 'the second one ends and says why; the first one goes on',
    },
    {
      name: 'the publisher is killed and starts again on its directory',
      isSample: true,
      sign: { kind: 'nothing' },
      provoke: (bench) => {
        bench.kill();
      },
      heal: (bench) => {
        if (bench.readLog().includes('Another publisher')) throw new Error('the lock outlived its process');
      },
      how: 'by itself: the system frees the lock with the process',
    },
    {
      name: 'the port of the publisher is taken',
      sign: { kind: 'log', words: /Port \d+ on .* is taken\..*PORTAL_PUBLISHER_PORT/ },
      provoke: async (bench) => {
        await bench.stop();
        const server = createServer();
        other = server;
        await new Promise<void>((resolve) => server.listen(bench.publisherPort, '127.0.0.1', resolve));
        bench.start();
      },
      heal: () =>
        new Promise((resolve) => {
          other?.close(() => {
            resolve();
          });
        }),
      how: 'by itself when the port is free: the supervisor tries again',
    },
    {
      name: 'the pages are not built',
      sign: { kind: 'log', words: /There are no usable pages in .* Build them with "npm start"/ },
      provoke: async (bench) => {
        await bench.stop();
        renameSync(`${bench.bundle.dir}/server`, `${bench.bundle.dir}/server-away`);
        bench.start();
      },
      heal: ({ bundle }) => {
        renameSync(`${bundle.dir}/server-away`, `${bundle.dir}/server`);
      },
      how: 'by itself when they are there: the supervisor tries again',
    },
  ];
}
