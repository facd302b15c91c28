import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { Budget } from '../bench/bench-case.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { benchCases } from '../bench/cases.ts';
import { findBrokenBudgets } from '../bench/find-broken-budgets.ts';
import { cmsPart, ensureBuilt } from './build-parts.ts';

const say = (line: string): void => console.log(line);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '10000' }, json: { type: 'string' } },
});
const benchCase = benchCases.find(({ name }) => name === positionals[0]);

if (!benchCase) {
  say('npm run bench -- <case> [--articles N] [--json FILE]\n');
  for (const { name, about } of benchCases) say(`  ${name.padEnd(10)} ${about}`);
  process.exit(positionals.length === 0 ? 0 : 1);
}

const articles = Number(values.articles);
if (!Number.isInteger(articles) || articles < 1) {
  console.error('--articles must be a whole number.');
  process.exit(1);
}
await ensureBuilt(cmsPart, say);
const figures = await benchCase.run({ articles, say });
const text = `${JSON.stringify(figures, undefined, 2)}\n`;
say(text);
if (values.json !== undefined) writeFileSync(values.json, text);
const budgetsByCase: Readonly<Record<string, readonly Budget[]>> = budgets;
const broken = findBrokenBudgets(figures, budgetsByCase[benchCase.name] ?? []);
for (const sentence of broken) console.error(`Over budget: ${sentence}`);
process.exit(broken.length === 0 ? 0 : 1);
