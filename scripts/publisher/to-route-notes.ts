import type { Plan } from './plan.ts';
import type { RouteNotes } from './releases.ts';

/** A report names this many routes of each kind; the list beside it has all. */
const mostNamed = 20;

/**
 * @param isLive whether the newest release has a route
 * @returns the routes of a plan, and why they are in it
 */
export function toRouteNotes(plan: Plan, isLive: (path: string) => boolean): RouteNotes {
  const notes: RouteNotes = { added: [], changed: [], removed: plan.remove };
  for (const { route, cause } of plan.render) {
    notes[isLive(route.path) ? 'changed' : 'added'].push({ path: route.path, cause });
  }
  return notes;
}

/** @returns the first of each kind */
export const firstRoutes = ({ added, changed, removed }: RouteNotes): RouteNotes => ({
  added: added.slice(0, mostNamed),
  changed: changed.slice(0, mostNamed),
  removed: removed.slice(0, mostNamed),
});
