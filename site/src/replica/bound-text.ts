/**
 * A bound text in a statement that sorts. Compared with a plain `?`, SQLite remembers the value for its plan and plans the
 * statement anew for each other one, at several times the cost of running it; a value inside an expression it does not.
 * Seen in SQLite 3.54.1 by counting `sqlite3Reprepare`; a bound LIMIT does the same.
 */
export const boundText = 'CAST(? AS TEXT)';
