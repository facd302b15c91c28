import { expect, it } from 'vitest';

import type { Budget } from './bench-case.ts';
import { findBrokenBudgets } from './find-broken-budgets.ts';

const figures = { articles: 10, first: { perSecond: 1500 } };

it.each<[Budget, string[]]>([
  [{ figure: 'first.perSecond', atLeast: 1500 }, []],
  [{ figure: 'first.perSecond', atLeast: 1501 }, ['first.perSecond is 1500, at least 1501 is wanted']],
  [{ figure: 'articles', atMost: 10 }, []],
  [{ figure: 'articles', atMost: 9 }, ['articles is 10, at most 9 is wanted']],
  [{ figure: 'first.lost', atMost: 9 }, ['first.lost was not measured']],
  [{ figure: 'articles.lost', atMost: 9 }, ['articles.lost was not measured']],
])('%j finds %j', (budget, broken) => {
  expect(findBrokenBudgets(figures, [budget])).toEqual(broken);
});
