import { isPreferred, type Route, type RouteSource } from '@portal/site/routes';
import { boundText } from '@portal/site/replica';
import type { Database } from 'better-sqlite3';

import type { Claims } from './claims.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS plan_claim (
    path TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, location TEXT NOT NULL,
    PRIMARY KEY (path, source, kind, location)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS plan_claim_by_source ON plan_claim (source);
  CREATE TABLE IF NOT EXISTS plan_source (source TEXT PRIMARY KEY, parent TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS plan_source_by_parent ON plan_source (parent);
`;

/** `location` is '' where there is none. */
interface Claim {
  path: string;
  kind: Route['kind'];
  location: string;
}

/** @param database of the replica; the tables are made where missing */
export function openClaims(database: Database): Claims {
  database.exec(tables);
  const ofSource = database.prepare<[string], Claim>(
    'SELECT path, kind, location FROM plan_claim WHERE source = ?',
  );
  const atPath = database.prepare<[string], Claim>(
    'SELECT path, kind, location FROM plan_claim WHERE path = ?',
  );
  const add = database.prepare(
    'INSERT OR IGNORE INTO plan_claim (path, source, kind, location) VALUES (?, ?, ?, ?)',
  );
  const drop = database.prepare(
    'DELETE FROM plan_claim WHERE path = ? AND source = ? AND kind = ? AND location = ?',
  );
  const below = database
    .prepare<[string], string>(`SELECT source FROM plan_source WHERE parent = ${boundText} ORDER BY source`)
    .pluck();
  const addSource = database.prepare('INSERT OR REPLACE INTO plan_source (source, parent) VALUES (?, ?)');
  const dropSource = database.prepare('DELETE FROM plan_source WHERE source = ?');
  const paths = database.prepare<[], string>('SELECT DISTINCT path FROM plan_claim ORDER BY path').pluck();

  const replace: Claims['replace'] = (source, listing) => {
    const name = toSourceKey(source);
    const before = new Map(ofSource.all(name).map((claim) => [toText(claim), claim]));
    const differing = new Set<string>();
    for (const claim of listing.routes.map(toClaim)) {
      if (before.delete(toText(claim))) continue;
      add.run(claim.path, name, claim.kind, claim.location);
      differing.add(claim.path);
    }
    for (const { path, kind, location } of before.values()) {
      drop.run(path, name, kind, location);
      differing.add(path);
    }
    const gone = new Set(below.all(name));
    const added: RouteSource[] = [];
    for (const child of listing.sources) {
      const key = toSourceKey(child);
      if (gone.delete(key)) continue;
      addSource.run(key, name);
      added.push(child);
    }
    for (const key of gone) dropSource.run(key);
    return { paths: [...differing], added, removed: [...gone].map(fromSourceKey) };
  };

  return {
    clear: () => void database.exec('DELETE FROM plan_claim; DELETE FROM plan_source'),
    replace,
    remove: (source) => replace(source, { routes: [], sources: [] }),
    routeAt: (path) => {
      const routes = atPath.all(path).map(toRoute);
      return routes.reduce<Route | undefined>(
        (best, route) => (best && !isPreferred(route, best) ? best : route),
        undefined,
      );
    },
    listPaths: () => paths.all(),
  };
}

/** @returns name and arguments of a source as one text */
export const toSourceKey = (source: RouteSource): string => JSON.stringify(source);

/** @param key from `toSourceKey` */
export const fromSourceKey = (key: string): RouteSource => JSON.parse(key) as RouteSource;

const toText = ({ path, kind, location }: Claim): string => `${path} ${kind} ${location}`;
const toClaim = ({ path, kind, location = '' }: Route): Claim => ({ path, kind, location });
const toRoute = ({ path, kind, location }: Claim): Route => ({ path, kind, ...(location && { location }) });
