import { resolve } from 'node:path';

import { checkSite } from '../checks/check-site.ts';
import { fastSteps } from '../checks/steps.ts';
import { requireSite } from './require-site.ts';
import { root } from './root.ts';
import { runSteps } from './run-steps.ts';

/** How many findings of a kind are worth a reader's time. */
const told = 20;

const [dir] = process.argv.slice(2);
const isRight =
  dir === undefined ? (await runSteps(fastSteps)).failed.length === 0 : isSound(resolve(root, dir));
process.exitCode = isRight ? 0 : 1;

/** Checks a built site instead of the code. */
function isSound(dir: string): boolean {
  try {
    requireSite(dir);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  const { files, faults, deadLinks } = checkSite(dir);
  for (const line of deadLinks.slice(0, told)) console.log(`warning: ${line}`);
  for (const line of faults.slice(0, told)) console.error(`error: ${line}`);
  console.log(
    `${String(files)} files, ${String(faults.length)} faults, ${String(deadLinks.length)} links to nothing in ${dir}`,
  );
  return faults.length === 0;
}
