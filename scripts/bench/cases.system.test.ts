import { expect, it } from 'vitest';

import budgets from './budgets.json' with { type: 'json' };
import { benchCases } from './cases.ts';
import { findBrokenBudgets } from './find-broken-budgets.ts';

it.each(benchCases.map((benchCase) => [benchCase.name, benchCase] as const))(
  'a small run of %s measures all that its budget speaks of',
  async (name, { run }) => {
    const figures = await run({ articles: 60, say: () => undefined });
    const budget = Object.entries(budgets).find(([key]) => key === name)?.[1] ?? [];
    expect(budget.length).toBeGreaterThan(0);
    const unbounded = budget.map(({ figure }) => ({ figure, atLeast: 0 }));
    expect(findBrokenBudgets(figures, unbounded)).toEqual([]);
  },
);
