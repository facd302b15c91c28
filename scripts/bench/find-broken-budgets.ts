import type { Budget, Figures } from './bench-case.ts';

/** @returns a sentence for each budget that is not kept */
export function findBrokenBudgets(figures: Figures, budgets: readonly Budget[]): string[] {
  return budgets.flatMap(({ figure, atLeast, atMost }) => {
    const value = readFigure(figures, figure);
    if (value === undefined) return [`${figure} was not measured`];
    if (atLeast !== undefined && value < atLeast)
      return [`${figure} is ${String(value)}, at least ${String(atLeast)} is wanted`];
    if (atMost !== undefined && value > atMost)
      return [`${figure} is ${String(value)}, at most ${String(atMost)} is wanted`];
    return [];
  });
}

function readFigure(figures: Figures, name: string): number | undefined {
  let found: number | Figures | undefined = figures;
  for (const part of name.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'number' ? found : undefined;
}
