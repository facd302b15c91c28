import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import type { Step } from '../checks/steps.ts';
import { root } from './root.ts';

/**
 * Runs checks one after the other, all of them, whatever fails.
 *
 * @returns how many passed, and the names of those that failed
 */
export function runSteps(steps: Step[]): { passed: number; failed: string[] } {
  const failed: string[] = [];
  for (const { name, args, cwd = '.' } of steps) {
    const started = Date.now();
    console.log(`\n── ${name}`);
    const { status } = spawnSync(process.execPath, args, { cwd: join(root, cwd), stdio: 'inherit' });
    if (status !== 0) failed.push(name);
    const took = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${took} s`);
  }
  return { passed: steps.length - failed.length, failed };
}
