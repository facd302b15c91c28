import { fastSteps, realSteps } from '../checks/steps.ts';
import { cmsPart, ensureBuilt, sitePart } from './build-parts.ts';
import { runSteps } from './run-steps.ts';

const say = (line: string): void => console.log(line);
const started = Date.now();

const fast = await runSteps(fastSteps);
await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
const real = await runSteps(realSteps);

const failed = [...fast.failed, ...real.failed];
for (const { name, lastWords } of failed) say(`\n── ${name} FAILED; the last it said:\n${lastWords}`);
say(`\n${String(Math.round((Date.now() - started) / 1000))} s in all.`);
if (failed.length > 0) say(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
say(`${String(fast.passed + real.passed)} passed, ${String(failed.length)} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
