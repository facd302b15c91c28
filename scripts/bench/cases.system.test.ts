import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Figures } from './bench-case.ts';
import { type BenchPortal, startBenchPortal } from './bench-portal.ts';
import budgets from './budgets.json' with { type: 'json' };
import { otherCases, portalCases } from './cases.ts';
import { findBrokenBudgets } from './find-broken-budgets.ts';
import { publishActions } from './publish-actions.ts';

const quiet = (): void => undefined;
const small = { articles: 30, seed: 1, repeats: publishActions.length, say: quiet };

function expectAllMeasured(name: string, figures: Figures): void {
  const budget = Object.entries(budgets).find(([key]) => key === name)?.[1] ?? [];
  expect(budget.length).toBeGreaterThan(0);
  const unbounded = budget.map(({ figure }) => ({ figure, atLeast: 0 }));
  expect(findBrokenBudgets(figures, unbounded)).toEqual([]);
}

it.each(otherCases.map((benchCase) => [benchCase.name, benchCase] as const))(
  'a small run of %s measures all that its budget speaks of',
  async (name, { run }) => {
    expectAllMeasured(name, await run({ ...small, articles: 60 }));
  },
);

describe('over one portal', () => {
  let portal: BenchPortal;
  beforeAll(async () => {
    portal = await startBenchPortal(small);
  });
  afterAll(() => portal.stop());

  it.each(portalCases.map((benchCase) => [benchCase.name, benchCase] as const))(
    'a small run of %s measures all that its budget speaks of',
    async (name, { measure }) => {
      await portal.forgetReleases();
      expectAllMeasured(name, await measure(portal, small));
    },
  );
});
