import type { Plan } from './plan.ts';
import type { ReleaseReport, RouteNote } from './releases.ts';

/** A report names this many routes of each kind; its numbers count all of them. */
const mostNamed = 100;

/**
 * @param isLive whether the newest release has a route
 * @returns the routes of a plan as its report names them
 */
export function toRouteNotes(plan: Plan, isLive: (path: string) => boolean): ReleaseReport['routes'] {
  const notes: ReleaseReport['routes'] = { added: [], changed: [], removed: plan.remove.slice(0, mostNamed) };
  for (const { route, cause } of plan.render) {
    const kind: RouteNote[] = isLive(route.path) ? notes.changed : notes.added;
    if (kind.length < mostNamed) kind.push({ path: route.path, cause });
  }
  return notes;
}
