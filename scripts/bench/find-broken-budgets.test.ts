import { expect, it } from 'vitest';

import type { Budget } from './bench-case.ts';
import { findBrokenBudgets } from './find-broken-budgets.ts';

const figures = { articles: 10, first: { perSecond: 1500 } };
const smaller = { articles: 1, first: { perSecond: 1000 } };

it.each<[Budget, string[]]>([
  [{ figure: 'first.perSecond', atLeast: 1500 }, []],
  [{ figure: 'first.perSecond', atLeast: 1501 }, ['first.perSecond is 1500, at least 1501 is wanted']],
  [{ figure: 'first.perSecond', atLeast: 1501, fromArticles: 11 }, []],
  [
    { figure: 'first.perSecond', atLeast: 1501, fromArticles: 10 },
    ['first.perSecond is 1500, at least 1501 is wanted'],
  ],
  [{ figure: 'articles', atMost: 10 }, []],
  [{ figure: 'articles', atMost: 9 }, ['articles is 10, at most 9 is wanted']],
  [{ figure: 'first.lost', atMost: 9 }, ['first.lost was not measured']],
  [{ figure: 'articles.lost', atMost: 9 }, ['articles.lost was not measured']],
  [{ figure: 'first.perSecond', atMostTimes: 1.4 }, []],
])('%j finds %j', (budget, broken) => {
  expect(findBrokenBudgets(figures, [budget])).toEqual(broken);
});

it.each<[Budget, string[]]>([
  [{ figure: 'first.perSecond', atMostTimes: 1.5 }, []],
  [
    { figure: 'first.perSecond', atMostTimes: 1.4 },
    ['first.perSecond is 1500, at most 1.4 times the 1000 of the smaller run is wanted'],
  ],
  [{ figure: 'first.perSecond', atMostTimes: 1.4, fromArticles: 11 }, []],
])('beside a smaller run %j finds %j', (budget, broken) => {
  expect(findBrokenBudgets(figures, [budget], smaller)).toEqual(broken);
});

it('a figure that the smaller run lacks cannot have grown within its bound', () => {
  expect(findBrokenBudgets(figures, [{ figure: 'first.perSecond', atMostTimes: 2 }], {})).toEqual([
    'first.perSecond was not measured in the smaller run',
  ]);
});
