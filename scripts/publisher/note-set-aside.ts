import type { Outputs } from './outputs.ts';
import type { Plan } from './plan.ts';
import type { RouteFault } from './render-routes.ts';

/** Notes which routes are set aside now: those of this publish, and those of earlier ones that it did not touch. */
export function noteSetAside(
  outputs: Pick<Outputs, 'listSetAside' | 'putSetAside'>,
  { render, remove }: Plan,
  setAside: readonly RouteFault[],
): void {
  if (render.length === 0 && remove.length === 0) return;
  const touched = new Set([...render.map(({ route }) => route.path), ...remove.map(({ path }) => path)]);
  const others = outputs.listSetAside().filter(({ path }) => !touched.has(path));
  outputs.putSetAside([...others, ...setAside]);
}
