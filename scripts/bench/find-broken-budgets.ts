import type { Budget, Figures } from './bench-case.ts';

/**
 * @param smaller figures of a run with fewer articles, for budgets of growth
 * @returns a sentence for each budget that is not kept
 */
export function findBrokenBudgets(figures: Figures, budgets: readonly Budget[], smaller?: Figures): string[] {
  const articles = readFigure(figures, 'articles') ?? 0;
  const judged = budgets.filter(({ fromArticles = 0 }) => articles >= fromArticles);
  return judged.flatMap(({ figure, atLeast, atMost, atMostTimes }) => {
    const value = readFigure(figures, figure);
    if (value === undefined) return [`${figure} was not measured`];
    if (atLeast !== undefined && value < atLeast)
      return [`${figure} is ${String(value)}, at least ${String(atLeast)} is wanted`];
    if (atMost !== undefined && value > atMost)
      return [`${figure} is ${String(value)}, at most ${String(atMost)} is wanted`];
    if (atMostTimes === undefined || smaller === undefined) return [];
    const base = readFigure(smaller, figure);
    if (base === undefined) return [`${figure} was not measured in the smaller run`];
    if (value <= base * atMostTimes) return [];
    return [
      `${figure} is ${String(value)}, at most ${String(atMostTimes)} times the ${String(base)} of the smaller run is wanted`,
    ];
  });
}

function readFigure(figures: Figures, name: string): number | undefined {
  let found: number | Figures | undefined = figures;
  for (const part of name.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'number' ? found : undefined;
}
