import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { fastSteps, realSteps, type Step } from '../checks/steps.ts';
import { cmsPart, ensureBuilt, sitePart } from './build-parts.ts';
import { root } from './root.ts';

const failed: string[] = [];
let passed = 0;

function run(step: Step): void {
  const started = Date.now();
  console.log(`\n── ${step.name}`);
  const { status } = spawnSync(process.execPath, step.args, {
    cwd: join(root, step.cwd ?? '.'),
    stdio: 'inherit',
  });
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  if (status === 0) passed += 1;
  else failed.push(step.name);
  console.log(`── ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${took}`);
}

const say = (line: string): void => console.log(line);
const started = Date.now();
fastSteps.forEach(run);
await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
realSteps.forEach(run);

console.log(`\n${String(Math.round((Date.now() - started) / 1000))} s in all.`);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
console.log(`${String(passed)} passed, ${String(failed.length)} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
