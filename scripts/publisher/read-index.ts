import type { Change, Read } from '@portal/site/replica';

/** Something that was made from reads: a page, a view, or a source of routes. */
export interface PlanNode {
  kind: 'route' | 'view' | 'source';
  /** path of a route, key of a view or of a source */
  name: string;
}

/** A recorded read of which a change may alter the answer. */
export type TouchedRead = Pick<Read, 'shape' | 'key' | 'bounds' | 'hash'> & { node: PlanNode };

/** A step of time, both ISO instants. */
export interface TimeStep {
  from: string;
  to: string;
}

/**
 * Which read belongs to which page, and which pages a change may concern. Kept in the replica's file, so that it commits
 * together with the content.
 */
export interface ReadIndex {
  /** Forgets what an undone transaction may have left in memory. Belongs at the start of each publish. */
  reset(): void;
  /** Removes everything. Until `complete` is called, much can be put in fast, but looking up is slow. */
  clear(): void;
  complete(): void;
  /** Removes views and sources; what routes have read stays. */
  clearBesideRoutes(): void;
  /** Replaces what is known of a node. `hash` is that of a view's value. */
  put(node: PlanNode, reads: readonly Read[], hash?: string): void;
  remove(node: PlanNode): void;
  has(node: PlanNode): boolean;
  /** @returns paths of the routes that are known here and not among the wanted */
  findRoutesBeside(wanted: ReadonlySet<string>): string[];
  /** @returns hash of a view's value, or undefined where the view is not known */
  hashOfView(key: string): string | undefined;
  /** @returns what has read a view */
  readersOf(viewKey: string): PlanNode[];
  /** @returns reads whose answer an entry's change may alter */
  touchedBy(change: Pick<Change, 'type' | 'id' | 'places'>): TouchedRead[];
  /** @returns reads whose answer a step of time may alter */
  touchedByTime(step: TimeStep): TouchedRead[];
}
