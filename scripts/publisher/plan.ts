import {
  createRecorder,
  type Change,
  type Reader,
  type Recorder,
  type View,
  type ViewRecording,
} from '@portal/site/replica';
import type { Route, RouteLister, RouteSource } from '@portal/site/routes';

import type { Claims } from './claims.ts';
import { fromSourceKey, toSourceKey } from './open-claims.ts';
import type { PlanNode, ReadIndex, TimeStep, TouchedRead } from './read-index.ts';

/** Why a route is in a plan: `<type> <documentId>`, `time`, `pages` (other templates) or `retry` (it was set aside). */
export type Cause = string;

export interface PlannedRoute {
  route: Route;
  cause: Cause;
}

/** What a publish renders and what it takes away. */
export interface Plan {
  /** by path */
  render: PlannedRoute[];
  /** paths of routes that are no more */
  remove: { path: string; cause: Cause }[];
}

export interface PlanParts {
  reader: Reader;
  views: readonly View[];
  rootSource: RouteSource;
  listSource: (reader: Reader, source: RouteSource) => ReturnType<RouteLister>;
  index: ReadIndex;
  claims: Claims;
  /** @returns the route as the newest release has it */
  findLive: (path: string) => Route | undefined;
}

/** What has happened since the newest release. */
export interface PlanInput {
  changes: readonly Change[];
  time: TimeStep | undefined;
  /** paths to be rendered whatever has happened */
  again: readonly string[];
}

/** Plans one publish, and takes down what its pages read. */
export interface Planner {
  /**
   * Finds the routes that changes touch: a recorded read that a change may alter is asked again, and only where its
   * answer differs is what was made from it made anew.
   */
  plan(input: PlanInput): Plan;
  /**
   * Plans every route, whatever is known.
   *
   * @param findLiveBeside gives the paths of the newest release that are not among the wanted
   * @param afresh also forgets what routes have read; otherwise the same reads are not written again
   */
  planAll(
    findLiveBeside: (wanted: ReadonlySet<string>) => readonly string[],
    cause: Cause,
    afresh: boolean,
  ): Plan;
  /** gives each page a reader of its own */
  recorder: Recorder;
  /** Takes down a view that a page has asked for elsewhere. */
  learnView: (view: ViewRecording) => void;
  /** Takes down what a page has read. */
  keep(path: string, reads: ReturnType<ReturnType<Recorder['record']>['reads']>): void;
  /** Forgets a page. */
  forget(path: string): void;
}

export function createPlanner(parts: PlanParts): Planner {
  const { index, claims } = parts;
  const waiting: { node: PlanNode; cause: Cause }[] = [];
  const stale = new Map<string, Cause>();
  const pages = new Map<string, Cause>();
  const claimed = new Map<string, Cause>();

  const mark = (node: PlanNode, cause: Cause): void => {
    const known = node.kind === 'route' ? pages : stale;
    const key = node.kind === 'route' ? node.name : `${node.kind} ${node.name}`;
    if (known.has(key)) return;
    known.set(key, cause);
    if (node.kind !== 'route') waiting.push({ node, cause });
  };

  const learnView: Planner['learnView'] = ({ key, hash, reads }) => {
    const before = index.hashOfView(key);
    const cause = stale.get(`view ${key}`);
    if (before === hash && cause === undefined) return;
    index.put({ kind: 'view', name: key }, reads, hash);
    if (before === undefined || before === hash) return;
    for (const node of index.readersOf(key)) mark(node, cause ?? 'pages');
  };
  const recorder = createRecorder(parts.reader, parts.views, learnView);

  const answers = new Map<string, string>();
  const isAltered = (read: TouchedRead): boolean => {
    const question = `${read.shape}\n${read.key}\n${read.bounds ?? ''}`;
    const answer = answers.get(question) ?? recorder.ask(read);
    answers.set(question, answer);
    return answer !== read.hash;
  };
  const markAltered = (reads: readonly TouchedRead[], cause: Cause): void => {
    for (const read of reads) if (isAltered(read)) mark(read.node, cause);
  };

  const listAgain = (source: RouteSource, cause: Cause): void => {
    const { reader, reads } = recorder.record();
    const listing = parts.listSource(reader, source);
    index.put({ kind: 'source', name: toSourceKey(source) }, reads());
    takeOver(claims.replace(source, listing), cause);
  };
  const removeSource = (source: RouteSource, cause: Cause): void => {
    index.remove({ kind: 'source', name: toSourceKey(source) });
    takeOver(claims.remove(source), cause);
  };
  const takeOver = (difference: ReturnType<Claims['replace']>, cause: Cause): void => {
    for (const path of difference.paths) if (!claimed.has(path)) claimed.set(path, cause);
    for (const child of difference.removed) removeSource(child, cause);
    for (const child of difference.added) listAgain(child, cause);
  };

  const settle = (): void => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, cause } = next;
      // It may have gone with what it was a part of, or with the last page that asked for it.
      if (!index.has(node)) continue;
      if (node.kind === 'source') listAgain(fromSourceKey(node.name), cause);
      else if (index.readersOf(node.name).length === 0) index.remove(node);
      else recorder.computeView(node.name);
    }
  };

  return {
    recorder,
    learnView,
    plan: ({ changes, time, again }) => {
      for (const change of changes) markAltered(index.touchedBy(change), `${change.type} ${change.id}`);
      if (time) markAltered(index.touchedByTime(time), 'time');
      settle();
      const remove: Plan['remove'] = [];
      for (const [path, cause] of claimed) {
        const route = claims.routeAt(path);
        const live = parts.findLive(path);
        if (route === undefined) {
          if (live) remove.push({ path, cause });
        } else if (live?.kind !== route.kind || live.location !== route.location) {
          if (!pages.has(path)) pages.set(path, cause);
        }
      }
      for (const path of again) if (!pages.has(path)) pages.set(path, 'retry');
      const render = [...pages].flatMap(([path, cause]) => {
        const route = claims.routeAt(path);
        return route ? [{ route, cause }] : [];
      });
      return { render: byPath(render), remove };
    },
    planAll: (findLiveBeside, cause, afresh) => {
      if (afresh) index.clear();
      else index.clearBesideRoutes();
      claims.clear();
      listAgain(parts.rootSource, cause);
      settle();
      claimed.clear();
      const paths = claims.listPaths();
      const wanted = new Set(paths);
      const render = paths.flatMap((path) => {
        const route = claims.routeAt(path);
        return route ? [{ route, cause }] : [];
      });
      for (const name of index.findRoutesBeside(wanted)) index.remove({ kind: 'route', name });
      const remove = findLiveBeside(wanted);
      return { render: byPath(render), remove: remove.map((path) => ({ path, cause })) };
    },
    keep: (path, reads) => {
      index.put({ kind: 'route', name: path }, reads);
    },
    forget: (path) => {
      index.remove({ kind: 'route', name: path });
    },
  };
}

const byPath = (routes: PlannedRoute[]): PlannedRoute[] =>
  routes.sort((a, b) => (a.route.path < b.route.path ? -1 : 1));
