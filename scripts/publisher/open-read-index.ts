import { toGetScope, toIndexScope } from '@portal/site/replica';
import type { Database } from 'better-sqlite3';

import { listBeside } from './list-beside.ts';
import type { PlanNode, ReadIndex, TouchedRead } from './read-index.ts';
import { toReadsDigest } from './reads-digest.ts';

/**
 * A read of a range is found by the longest text with which both its ends begin: every sort key inside the range begins
 * with it too. The neighbours of an article lie close together, so each such text stands for few ranges, and a change
 * looks only at the beginnings of its own sort key.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS plan_node (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, reads TEXT NOT NULL,
    UNIQUE (kind, name));
  CREATE TABLE IF NOT EXISTS plan_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS plan_read (
    node INTEGER NOT NULL, n INTEGER NOT NULL, shape INTEGER NOT NULL, scope INTEGER NOT NULL, key TEXT NOT NULL,
    prefix TEXT NOT NULL, bounds TEXT, low TEXT, high TEXT, hash TEXT NOT NULL,
    PRIMARY KEY (node, n)) WITHOUT ROWID;
`;
const places = 'CREATE INDEX IF NOT EXISTS plan_read_by_place ON plan_read (scope, key, prefix)';

const columns = 'shapes.text AS shape, key, bounds, plan_read.hash AS hash, kind, name';
const joined =
  'plan_read JOIN plan_text AS shapes ON shapes.id = shape JOIN plan_node ON plan_node.id = node';

type Row = Omit<TouchedRead, 'node'> & PlanNode;

/** `reads` is the digest of its reads, so that the same reads need not be written again. */
interface KnownNode {
  id: number;
  hash: string;
  reads: string;
}

/** @param database of the replica; the tables are made where missing */
export function openReadIndex(database: Database): ReadIndex {
  database.exec(`${tables} ${places}`);
  const texts = new Map<string, number>();
  const findText = database.prepare<[string], number>('SELECT id FROM plan_text WHERE text = ?').pluck();
  const addText = database.prepare('INSERT INTO plan_text (text) VALUES (?)');
  const findNode = database.prepare<[string, string], KnownNode>(
    'SELECT id, hash, reads FROM plan_node WHERE kind = ? AND name = ?',
  );
  const addNode = database.prepare('INSERT INTO plan_node (kind, name, hash, reads) VALUES (?, ?, ?, ?)');
  const setNode = database.prepare('UPDATE plan_node SET hash = ?, reads = ? WHERE id = ?');
  const routes = database.prepare<[], string>("SELECT name FROM plan_node WHERE kind = 'route'").pluck();
  const dropNode = database.prepare('DELETE FROM plan_node WHERE id = ?');
  const dropReads = database.prepare('DELETE FROM plan_read WHERE node = ?');
  const addRead = database.prepare('INSERT INTO plan_read VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const byKey = database.prepare<[number, string], Row>(
    `SELECT ${columns} FROM ${joined} WHERE scope = ? AND key = ?`,
  );
  const byPlace = database.prepare<[number, string, string, string, string], Row>(
    `SELECT ${columns} FROM ${joined} WHERE scope = ? AND key = ? AND prefix IN (SELECT value FROM json_each(?))
      AND (low IS NULL OR low <= ?) AND (high IS NULL OR high >= ?)`,
  );
  const byInstant = database.prepare<[number, string, string], Row>(
    `SELECT ${columns} FROM ${joined} WHERE scope = ? AND key > ? AND key <= ?`,
  );

  const textOf = (text: string): number => {
    const known = texts.get(text) ?? findText.get(text) ?? Number(addText.run(text).lastInsertRowid);
    texts.set(text, known);
    return known;
  };
  const nodeOf = ({ kind, name }: PlanNode): KnownNode | undefined => findNode.get(kind, name);

  return {
    reset: () => {
      texts.clear();
    },
    clear: () => {
      texts.clear();
      database.exec(`
        DROP INDEX IF EXISTS plan_read_by_place;
        DELETE FROM plan_read; DELETE FROM plan_node; DELETE FROM plan_text`);
    },
    clearBesideRoutes: () =>
      void database.exec(`
      DELETE FROM plan_read WHERE node IN (SELECT id FROM plan_node WHERE kind <> 'route');
      DELETE FROM plan_node WHERE kind <> 'route'`),
    complete: () => void database.exec(places),
    put: (node, reads, value = '') => {
      const known = nodeOf(node);
      const digest = toReadsDigest(reads);
      if (known?.reads === digest && known.hash === value) return;
      const id = known?.id ?? Number(addNode.run(node.kind, node.name, value, digest).lastInsertRowid);
      if (known) {
        setNode.run(value, digest, id);
        if (known.reads === digest) return;
        dropReads.run(id);
      }
      for (const [n, read] of reads.entries()) {
        const { key, bounds, low, high } = read;
        const prefix = toCommonPrefix(low, high);
        addRead.run(id, n, textOf(read.shape), textOf(read.scope), key, prefix, bounds, low, high, read.hash);
      }
    },
    remove: (node) => {
      const known = nodeOf(node);
      if (!known) return;
      dropReads.run(known.id);
      dropNode.run(known.id);
    },
    has: (node) => nodeOf(node) !== undefined,
    findRoutesBeside: (wanted) => listBeside(routes.iterate(), wanted),
    hashOfView: (name) => nodeOf({ kind: 'view', name })?.hash ?? undefined,
    readersOf: (key) => byKey.all(textOf('view'), key).map(({ kind, name }) => ({ kind, name })),
    touchedBy: ({ type, id, places }) => {
      const scope = textOf(toGetScope(type));
      const rows = byKey.all(scope, id);
      // A read of one setting asks for whichever entry there is.
      if (type === 'siteSetting') rows.push(...byKey.all(scope, ''));
      for (const { index, key, sort } of places) {
        rows.push(...byPlace.all(textOf(toIndexScope(index)), key, toPrefixes(sort), sort, sort));
      }
      return rows.map(toTouched);
    },
    touchedByTime: ({ from, to }) => {
      const [early, late] = from < to ? [from, to] : [to, from];
      return [...byKey.all(textOf('time'), ''), ...byInstant.all(textOf('passed'), early, late)].map(
        toTouched,
      );
    },
  };
}

const toTouched = ({ kind, name, ...read }: Row): TouchedRead => ({ ...read, node: { kind, name } });

/** @returns what both ends begin with; '' where one is open */
export function toCommonPrefix(low: string | null, high: string | null): string {
  if (low === null || high === null) return '';
  let length = 0;
  while (length < low.length && length < high.length && low[length] === high[length]) length += 1;
  return withoutHalfCharacter(low.slice(0, length));
}

/** @returns all beginnings of a sort key, as JSON */
function toPrefixes(sort: string): string {
  const prefixes = Array.from({ length: sort.length + 1 }, (_, length) => sort.slice(0, length));
  return JSON.stringify(prefixes.filter((prefix) => withoutHalfCharacter(prefix) === prefix));
}

/** SQLite keeps texts as UTF-8, which has no halves of surrogate pairs. */
const withoutHalfCharacter = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');
