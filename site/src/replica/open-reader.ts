import type { Database, Statement } from 'better-sqlite3';

import { boundText } from './bound-text.ts';
import type { Entries } from './entries.ts';
import type { Hit, Range, Reader } from './reader.ts';
import { addTexts } from './split-entry.ts';

/**
 * The read API of pages on an open replica. It reads what the connection sees, an open transaction included, and
 * computes a view each time it is asked; see `createRecorder` for one that keeps them.
 *
 * @param database an open replica
 */
export function openReader(database: Database): Reader {
  const byId = database
    .prepare<[string, string], string>('SELECT json FROM record WHERE type = ? AND id = ?')
    .pluck();
  const textsById = database
    .prepare<[string, string], string | null>('SELECT texts FROM record WHERE type = ? AND id = ?')
    .pluck();
  const first = database
    .prepare<[string], string>(`SELECT id FROM record WHERE type = ${boundText} ORDER BY id LIMIT 1`)
    .pluck();
  const asOf = database.prepare<[], string>("SELECT value FROM meta WHERE key = 'asOf'").pluck();
  const lastOfEach = database
    .prepare<[{ index: string; key: string }], string>(
      `WITH RECURSIVE last (sort) AS (
        SELECT max(sort) FROM place WHERE name = @index AND key = @key
        UNION ALL
        SELECT (SELECT max(sort) FROM place
          WHERE name = @index AND key = @key AND sort < substr(last.sort, 1, instr(last.sort, '|') - 1))
        FROM last WHERE last.sort IS NOT NULL)
      SELECT sort FROM last WHERE sort IS NOT NULL`,
    )
    .pluck();
  const statements = new Map<string, Statement<(string | number)[]>>();
  const prepare = (sql: string): Statement<(string | number)[]> => {
    const statement = statements.get(sql) ?? database.prepare<(string | number)[]>(sql);
    statements.set(sql, statement);
    return statement;
  };

  const reader: Reader = {
    get: (type, id, fields) => {
      const json = byId.get(type, id);
      if (json === undefined) return undefined;
      let entry = JSON.parse(json) as Entries[typeof type];
      if (fields.some((field) => entry[field] === undefined)) {
        entry = addTexts(entry, textsById.get(type, id) ?? null) as Entries[typeof type];
      }
      const named = fields.map((field) => [field, entry[field]] as const);
      return Object.fromEntries(named) as Pick<Entries[typeof type], (typeof fields)[number]>;
    },
    list: (index, key, range = {}) => {
      const { where, values } = toCondition(index, key, range);
      const order = range.order === 'desc' ? 'DESC' : 'ASC';
      const limit = range.limit === undefined ? '' : ` LIMIT ${String(range.limit)}`;
      const sql = `SELECT sort, id FROM place WHERE ${where} ORDER BY sort ${order}, id ${order}${limit}`;
      return prepare(sql).all(...values) as Hit[];
    },
    count: (index, key, range = {}) => {
      const { where, values } = toCondition(index, key, range);
      return prepare(`SELECT count(*) FROM place WHERE ${where}`)
        .pluck()
        .get(...values) as number;
    },
    lastOfEach: (index, key) => lastOfEach.all({ index, key }),
    asOf: () => {
      const instant = asOf.get();
      if (instant === undefined) throw new Error('The replica was never told the time: call advance(now).');
      return instant;
    },
    hasPassed: (instant) => instant <= reader.asOf(),
    view: (view, ...args) => view.compute(reader, ...args),
    setting: (field) => {
      const id = first.get('siteSetting');
      return (id === undefined ? undefined : reader.get('siteSetting', id, [field])?.[field]) ?? null;
    },
  };
  return reader;
}

function toCondition(
  index: string,
  key: string,
  { after, before }: Range,
): { where: string; values: string[] } {
  const bounds = [
    [`sort > ${boundText}`, after],
    [`sort < ${boundText}`, before],
  ].filter((bound): bound is [string, string] => bound[1] !== undefined);
  return {
    where: [`name = ${boundText}`, `key = ${boundText}`, ...bounds.map(([sql]) => sql)].join(' AND '),
    values: [index, key, ...bounds.map(([, value]) => value)],
  };
}
