import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import type { Budget, Figures } from '../bench/bench-case.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { benchCases } from '../bench/cases.ts';
import { findBrokenBudgets } from '../bench/find-broken-budgets.ts';
import { cmsPart, ensureBuilt, sitePart } from './build-parts.ts';

const say = (line: string): void => console.log(line);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    articles: { type: 'string', default: '10000' },
    beside: { type: 'string' },
    repeats: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    stock: { type: 'boolean', default: true },
  },
});
const benchCase = benchCases.find(({ name }) => name === positionals[0]);

if (!benchCase) {
  say(
    'npm run bench -- <case> [--articles N] [--beside N] [--repeats N] [--seed S] [--json FILE] [--no-stock]\n',
  );
  for (const { name, about } of benchCases) say(`  ${name.padEnd(10)} ${about}`);
  say('\n--beside: the same with fewer articles first, to judge how the figures grow');
  process.exit(positionals.length === 0 ? 0 : 1);
}

function readNumber(name: 'articles' | 'beside' | 'repeats' | 'seed'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  console.error(`--${name} must be a whole number above 0.`);
  process.exit(1);
}

const articles = readNumber('articles') ?? 0;
const beside = readNumber('beside');
const seed = readNumber('seed') ?? 1;
const repeats = readNumber('repeats');

await ensureBuilt(cmsPart, say);
await ensureBuilt(sitePart, say);
const load = { before: loadavg()[0], after: Number.NaN };
const run = (count: number): Promise<Figures> =>
  benchCase.run({ articles: count, seed, repeats, stock: values.stock, say });
const smaller = beside === undefined ? undefined : await run(beside);
const figures = await run(articles);
load.after = loadavg()[0] ?? Number.NaN;
const conditions = { seed, node: process.version, cores: availableParallelism(), load };
const text = `${JSON.stringify({ ...figures, ...(smaller && { beside: smaller }), conditions }, undefined, 2)}\n`;
say(text);
if (values.json !== undefined) writeFileSync(values.json, text);
const budgetsByCase: Readonly<Record<string, readonly Budget[]>> = budgets;
const judged = (budgetsByCase[benchCase.name] ?? []).filter(
  ({ besideStock = false }) => values.stock || !besideStock,
);
const broken = findBrokenBudgets(figures, judged, smaller);
for (const sentence of broken) console.error(`Over budget: ${sentence}`);
process.exit(broken.length === 0 ? 0 : 1);
