import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import type { Step } from '../checks/steps.ts';
import { root } from './root.ts';

/** A check that failed. */
export interface FailedStep {
  name: string;
  /** the last it said: a test runner names its failures there */
  lastWords: string;
}

/** Lines of a failed check that are said again. */
const lastLines = 80;

/** Runs checks, all of them, whatever fails: those that keep one core busy side by side, the others one after the other. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: FailedStep[] }> {
  const failed: FailedStep[] = [];
  const run = async (step: Step): Promise<void> => {
    const { isRight, said } = await runStep(step);
    if (!isRight) failed.push({ name: step.name, lastWords: said.split('\n').slice(-lastLines).join('\n') });
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
async function runStep({
  name,
  args,
  cwd = '.',
  usesAllCores = false,
}: Step): Promise<{ isRight: boolean; said: string }> {
  const started = Date.now();
  if (usesAllCores) console.log(`\n── ${name}`);
  const child = spawn(process.execPath, args, { cwd: join(root, cwd), stdio: ['inherit', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (usesAllCores) process.stdout.write(chunk);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  said = said.trim();
  const took = ((Date.now() - started) / 1000).toFixed(1);
  const isRight = code === 0;
  if (!usesAllCores && said !== '') console.log(`\n── ${name}\n${said}`);
  console.log(`── ${name}: ${isRight ? 'passed' : 'FAILED'} in ${took} s`);
  return { isRight, said };
}
