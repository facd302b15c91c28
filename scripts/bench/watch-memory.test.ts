import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it } from 'vitest';

import { watchMemory } from './watch-memory.ts';

/** Fills a hundred megabytes for a moment and then says so. */
const fill = `Buffer.alloc(100 * 1024 * 1024, 1); console.log('filled'); setInterval(() => 0, 1000);
  process.on('disconnect', () => process.exit());`;
const fillInChild = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(fill)}]);
  child.stdout.pipe(process.stdout);
  process.on('disconnect', () => { child.kill(); process.exit(); });`;

it.each([
  ['the process', fill],
  ['a child of the process', fillInChild],
])('what %s has held for a moment counts', async (_, source) => {
  const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (child.stdout) await once(child.stdout, 'data');
  const memory = watchMemory(child.pid ?? 0);
  expect(memory.peakMb()).toBeGreaterThan(130);
  expect(memory.peakMb()).toBeLessThan(400);
  memory.stop();
  // Not killed: it ends what it has started.
  child.disconnect();
  await once(child, 'exit');
  expect(memory.peakMb()).toBeGreaterThan(130);
});
