import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import type { Step } from '../checks/steps.ts';
import { root } from './root.ts';

/**
 * Runs checks, all of them, whatever fails: those that keep one core busy side by side, the others one after the other.
 *
 * @returns how many passed, and the names of those that failed
 */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: string[] }> {
  const failed: string[] = [];
  const run = async (step: Step): Promise<void> => {
    if (!(await runStep(step))) failed.push(step.name);
  };
  const waiting = steps.filter(({ usesAllCores = false }) => !usesAllCores).values();
  const runWaiting = async (): Promise<void> => {
    for (const step of waiting) await run(step);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
  for (const step of steps.filter(({ usesAllCores = false }) => usesAllCores)) await run(step);
  return { passed: steps.length - failed.length, failed };
}

/** What a step says side by side with another is shown when it has ended. */
async function runStep({ name, args, cwd = '.', usesAllCores = false }: Step): Promise<boolean> {
  const started = Date.now();
  if (usesAllCores) console.log(`\n── ${name}`);
  const child = spawn(process.execPath, args, {
    cwd: join(root, cwd),
    stdio: ['inherit', usesAllCores ? 'inherit' : 'pipe', usesAllCores ? 'inherit' : 'pipe'],
  });
  const said = Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : Promise.resolve(''))),
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const lines = (await said).join('').trim();
  const took = ((Date.now() - started) / 1000).toFixed(1);
  const isRight = code === 0;
  if (lines !== '') console.log(`\n── ${name}\n${lines}`);
  console.log(`── ${name}: ${isRight ? 'passed' : 'FAILED'} in ${took} s`);
  return isRight;
}
