import type { Outputs } from './outputs.ts';
import type { Plan } from './plan.ts';

/**
 * @param all whether the plan is of the whole site
 * @returns how many pages the newest release has, and how many the one that is planned
 */
export function countPages(
  outputs: Pick<Outputs, 'findRoute' | 'getNote'>,
  plan: Plan,
  all: boolean,
): { before: number; after: number } {
  const before = Number(outputs.getNote('pages') ?? 0);
  const isPage = (path: string): boolean => outputs.findRoute(path)?.kind === 'page';
  const wanted = plan.render.filter(({ route }) => route.kind === 'page');
  if (all) return { before, after: wanted.length };
  const touched = [...plan.render.map(({ route }) => route.path), ...plan.remove.map(({ path }) => path)];
  return { before, after: before - touched.filter(isPage).length + wanted.length };
}
