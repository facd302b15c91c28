import { parseArgs } from 'node:util';

import { soakCases } from '../soak/cases.ts';
import { cmsPart, ensureBuilt, sitePart } from './build-parts.ts';

const say = (line: string): void => console.log(line);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { n: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const soakCase = soakCases.find(({ name }) => name === positionals[0]);

if (!soakCase) {
  say('npm run soak -- <case> [--n N] [--seed S]\n');
  const width = Math.max(...soakCases.map(({ name }) => name.length));
  for (const { name, unit, full, about } of soakCases)
    say(`  ${name.padEnd(width)} ${about} (full size: ${String(full)} ${unit})`);
  process.exit(positionals.length === 0 ? 0 : 1);
}

const n = Number(values.n ?? soakCase.full);
const seed = Number(values.seed);
if (!Number.isInteger(n) || n < 1 || !Number.isInteger(seed)) {
  console.error('--n and --seed must be whole numbers.');
  process.exit(1);
}
await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
const started = Date.now();
try {
  const result = await soakCase.run({ n, seed, say });
  say(
    `${soakCase.name} --n ${String(n)} --seed ${String(seed)}: ${result} in ${String(Math.round((Date.now() - started) / 1000))} s`,
  );
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  say(`${soakCase.name} --n ${String(n)} --seed ${String(seed)}: FAILED`);
  process.exit(1);
}
